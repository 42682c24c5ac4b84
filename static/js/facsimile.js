// Comfort: the line that a link leads to stands in the middle of the window, not at its top edge.
const calm = matchMedia("(prefers-reduced-motion: reduce)");

function show() {
  const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (place instanceof SVGElement) {
    place.scrollIntoView({ block: "center", inline: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }
}

addEventListener("hashchange", show);
addEventListener("load", show);
