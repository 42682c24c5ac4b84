/* button[data-copy="id"] copies the text or the value of that element; hidden without this script.
   [data-done]: what is said afterwards, to eyes and to screen readers. */

const SAID = 3000; // milliseconds

function content(element) {
  return "value" in element ? element.value : element.textContent;
}

async function copy(button, element, said) {
  try {
    await navigator.clipboard.writeText(content(element));
  } catch {
    // Not allowed, or no secure address: the text is selected, and Ctrl-C copies it.
    if (element.select) element.select();
    else getSelection().selectAllChildren(element);
    return;
  }
  said.textContent = button.dataset.done;
  setTimeout(() => (said.textContent = ""), SAID);
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const element = document.getElementById(button.dataset.copy);
  if (!element) continue;
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  said.className = "copied";
  button.after(said);
  button.hidden = false;
  button.addEventListener("click", () => copy(button, element, said));
}
