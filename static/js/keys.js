/* Keyboard shortcuts (WCAG 2.1.4: they can be turned off). What they are stands on /om/, which the
   link a[data-keys] of the footer leads to; here it is shown in a dialog instead.
   [data-key="m"] on a link: G then M follows it. a[rel=next], a[rel=prev]: J and K. */

const PAUSE = 1500; // milliseconds between the two keys of a sequence
const STORE = "amn-keys";
const help = document.querySelector("a[data-keys]");
let dialog = null;
let begun = 0;

function on() {
  try {
    return localStorage.getItem(STORE) !== "off";
  } catch {
    return true;
  }
}

function remember(wanted) {
  try {
    if (wanted) localStorage.removeItem(STORE);
    else localStorage.setItem(STORE, "off");
  } catch {
    // A browser that keeps nothing keeps no choice either.
  }
  announce();
}

const search = () => document.querySelector("main input[type=search]") ?? document.querySelector("input[type=search]");
const next = () => document.querySelector("a[rel=next]");
const previous = () => document.querySelector("a[rel=prev]");

const SINGLE = { "/": search, j: next, k: previous, "?": () => help };

/* Assistive technology hears of the single keys where they work; ARIA has no word for sequences. */
function announce() {
  for (const [key, find] of Object.entries(SINGLE)) {
    const target = find();
    if (on()) target?.setAttribute("aria-keyshortcuts", key);
    else target?.removeAttribute("aria-keyshortcuts");
  }
  for (const field of document.querySelectorAll("[data-keys-switch] input")) field.checked = on();
}

function switches(root) {
  for (const line of root.querySelectorAll("[data-keys-switch]")) {
    line.hidden = false;
    line.querySelector("input").addEventListener("change", (event) => remember(event.target.checked));
  }
}

/* The section of /om/ in a dialog; where it cannot be fetched, the page itself. */
async function show() {
  if (!dialog) {
    try {
      const answer = await fetch(help.href);
      if (!answer.ok) throw new Error(answer.statusText);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const section = page.querySelector("#kortkommandon").closest("section");
      section.querySelectorAll("[id]").forEach((part) => (part.id += "-ruta"));
      const shut = document.createElement("button");
      shut.textContent = help.dataset.keys;
      shut.className = "plain";
      shut.addEventListener("click", () => dialog.close());
      dialog = document.createElement("dialog");
      dialog.className = "keys";
      dialog.setAttribute("aria-labelledby", "kortkommandon-ruta");
      dialog.append(...section.children, shut);
      dialog.querySelectorAll("label").forEach((label) => {
        if (label.htmlFor) label.htmlFor += "-ruta";
      });
      document.body.append(dialog);
      switches(dialog);
    } catch {
      location.assign(help.href);
      return;
    }
  }
  announce();
  if (!dialog.open) dialog.showModal();
}

function typing(target) {
  return target instanceof Element && target.closest("input, textarea, select, [contenteditable], [role=combobox]");
}

function pressed(event) {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!on() || typing(event.target) || document.querySelector("dialog[open]")) return;
  const key = event.key.toLowerCase();
  const sequence = begun && event.timeStamp - begun < PAUSE;
  begun = 0;
  if (sequence) {
    const link = document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (link) event.preventDefault();
    link?.click();
  } else if (key === "g") {
    begun = event.timeStamp;
  } else if (key === "?" && help) {
    event.preventDefault();
    show();
  } else if (key === "/") {
    event.preventDefault();
    search()?.focus();
    search()?.select();
  } else if (key === "j" || key === "k") {
    SINGLE[key]()?.click();
  }
}

if (help) {
  help.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show();
  });
}
switches(document);
announce();
document.addEventListener("keydown", pressed);
