/* Suggestions under a search field: an ARIA 1.2 combobox with a listbox (APG: editable, list
   autocomplete, manual selection). Without this module the field searches as any other.
   <div class="suggest"><input type="search" data-suggest="/sok/forslag/" data-suggest-label="…"></div> */

const PAUSE = 120; // milliseconds without a letter before asking
const fields = new WeakMap();
let serial = 0;

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/* `marks` count characters, as Array.from does; all text goes in as text. */
function marked(label, marks) {
  const signs = Array.from(label);
  const parts = [];
  let at = 0;
  for (const [start, end] of marks) {
    parts.push(signs.slice(at, start).join(""));
    parts.push(element("mark", {}, signs.slice(start, end).join("")));
    at = end;
  }
  return [...parts, signs.slice(at).join("")];
}

class Field {
  constructor(input) {
    this.input = input;
    this.id = `forslag-${++serial}`;
    this.options = [];
    this.active = -1;
    this.asked = "";
    const box = input.parentElement;
    box.querySelectorAll(".suggest-list, .suggest-told").forEach((old) => old.remove());
    this.list = element("div", {
      class: "suggest-list",
      id: this.id,
      role: "listbox",
      "aria-label": input.dataset.suggestLabel,
      hidden: "",
    });
    this.told = element("div", { class: "suggest-told hidden", "aria-live": "polite", "aria-atomic": "true" });
    box.append(this.list, this.told);
    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": this.id,
      "aria-haspopup": "listbox",
      autocomplete: "off",
    })) input.setAttribute(name, value);
    input.removeAttribute("aria-activedescendant");
    input.addEventListener("input", (event) => event.isComposing || this.typed());
    input.addEventListener("compositionend", () => this.typed());
    input.addEventListener("keydown", (event) => this.key(event));
    input.addEventListener("blur", () => this.leave());
    input.form?.addEventListener("submit", () => this.leave());
    // Focus stays in the field, also while somebody scrolls the list.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(option, event.ctrlKey || event.metaKey);
    });
  }

  get open() {
    return !this.list.hidden;
  }

  typed() {
    this.stop();
    const text = this.input.value.trim();
    if (!text) {
      this.told.textContent = "";
      this.close();
      return;
    }
    this.mark(-1);
    this.timer = setTimeout(() => this.ask(text), PAUSE);
  }

  /* What was asked for before counts no more. */
  stop() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = null;
  }

  async ask(text, then = () => {}) {
    this.stop();
    const request = (this.request = new AbortController());
    try {
      const address = `${this.input.dataset.suggest}?${new URLSearchParams({ q: text })}`;
      const answer = await fetch(address, {
        signal: request.signal,
        headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const found = await answer.json();
      if (request !== this.request || document.activeElement !== this.input) return;
      this.show(found, text);
      then();
    } catch {
      // Asked anew, too often, or no network: then there is nothing to suggest.
      if (request === this.request) this.close();
    }
  }

  show(found, text) {
    this.asked = text;
    this.active = -1;
    this.input.removeAttribute("aria-activedescendant");
    this.options = [];
    const groups = found.groups.map((group, number) => {
      const id = `${this.id}-${number}`;
      const head = element("div", { class: "suggest-head", id, role: "presentation" }, group.label);
      const rows = group.choices.map((choice) => this.option(choice));
      return element("div", { role: "group", "aria-labelledby": id }, head, ...rows);
    });
    if (groups.length) groups.push(this.option({ label: found.all, marks: [] }, "suggest-all"));
    this.list.replaceChildren(...groups);
    this.told.textContent = found.told;
    this.expand(groups.length > 0);
  }

  option(choice, kind = "") {
    const label = element("span", { lang: kind ? document.documentElement.lang : "sv" });
    label.append(...marked(choice.label, choice.marks));
    const made = element(
      "div",
      {
        class: `suggest-option ${kind}`.trim(),
        id: `${this.id}-o${this.options.length}`,
        role: "option",
        "aria-selected": "false",
      },
      label,
    );
    if (choice.detail) made.append(" ", element("span", { class: "suggest-detail" }, choice.detail));
    if (choice.url) made.dataset.url = choice.url;
    this.options.push(made);
    return made;
  }

  expand(open) {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    if (open) this.list.scrollTop = 0;
  }

  close() {
    this.mark(-1);
    this.expand(false);
  }

  leave() {
    this.stop();
    this.told.textContent = "";
    this.close();
  }

  mark(number) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = number;
    const option = this.options[number];
    if (!option) {
      this.input.removeAttribute("aria-activedescendant");
      return;
    }
    option.setAttribute("aria-selected", "true");
    this.input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  choose(option, elsewhere = false) {
    const { url } = option.dataset;
    this.leave();
    if (!url) this.input.form.requestSubmit();
    else if (elsewhere) window.open(url, "_blank", "noopener");
    else window.location.assign(url);
  }

  /* Down or up: into the list, which is opened first where it is closed. */
  step(by) {
    const go = () => {
      const count = this.options.length;
      const from = this.active < 0 && by < 0 ? 0 : this.active;
      if (count) this.mark((from + by + count) % count);
    };
    const text = this.input.value.trim();
    if (this.open && text === this.asked) go();
    else if (text && text === this.asked && this.options.length) {
      this.expand(true);
      go();
    } else if (text) this.ask(text, () => this.open && go());
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const handled = this.keys(event);
    if (handled) event.preventDefault();
  }

  keys({ key, altKey, shiftKey }) {
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        if (altKey && key === "ArrowUp") this.close();
        else if (altKey) this.ask(this.input.value.trim());
        else this.step(key === "ArrowDown" ? 1 : -1);
        return true;
      case "Enter":
        if (!this.open || this.active < 0) return false;
        this.choose(this.options[this.active]);
        return true;
      case "Escape":
        // Closed already, the key empties the field, as in any search field.
        this.stop();
        if (!this.open) return false;
        this.close();
        return true;
      case "Home":
      case "End":
        if (!this.open || this.active < 0 || shiftKey) return false;
        this.mark(-1);
        this.input.setSelectionRange(...Array(2).fill(key === "Home" ? 0 : this.input.value.length));
        return true;
      case "ArrowLeft":
      case "ArrowRight":
        this.mark(-1);
        return false;
      default:
        return false;
    }
  }
}

function fit(input) {
  if (!fields.has(input)) fields.set(input, new Field(input));
}

document.querySelectorAll("input[data-suggest]").forEach(fit);
// Fields that came later: a page that htmx put back, part of a page that it swapped.
document.addEventListener("focusin", ({ target }) => {
  if (target.matches?.("input[data-suggest]")) fit(target);
});
