// Hearth works without this script. It makes times relative, keeps unsent text in this browser and adds keyboard shortcuts.
// What only staff use is in desk.js.
// Lines of comment are taken out when it is served (src/web/assets.rs).
(() => {
  "use strict";
  const page = document;
  const all = (query) => [...page.querySelectorAll(query)];
  const one = (query) => page.querySelector(query);

  // Times: "3 hours ago" for a week, then the date as it was served.
  const relative = new Intl.RelativeTimeFormat(page.documentElement.lang, { numeric: "auto" });
  const units = [["day", 864e5], ["hour", 36e5], ["minute", 6e4]];
  const tell = () => {
    for (const time of all("time[data-relative]")) {
      const away = Date.parse(time.dateTime) - Date.now();
      const unit = units.find(([, length]) => Math.abs(away) >= length);
      if (Math.abs(away) > 7 * 864e5) continue;
      time.textContent = unit ? relative.format(Math.trunc(away / unit[1]), unit[0]) : relative.format(0, "second");
    }
  };
  tell();
  setInterval(tell, 6e4);

  // Storage may be forbidden: then nothing is kept.
  const keep = (key, value) => {
    try {
      if (value === undefined) return localStorage.getItem(key);
      if (value) localStorage.setItem(key, value);
      else localStorage.removeItem(key);
    } catch { /* forbidden or full */ }
    return null;
  };

  // Drafts: unsent text stays in this browser for a month. It goes once a page of this site, not a failure and not the
  // same form again, answered the sending.
  const boxes = all("textarea[data-draft]");
  const arrival = performance.getEntriesByType("navigation")[0];
  const failed = one("main")?.dataset.page?.startsWith("web::");
  if (arrival?.type === "navigate" && page.referrer.startsWith(location.origin + "/") && !failed) {
    let sentKeys = [];
    try {
      sentKeys = Object.keys(localStorage).filter((key) => key.startsWith("sent:"));
    } catch { /* forbidden */ }
    for (const key of sentKeys) {
      const slot = key.slice(5);
      if (!boxes.some((box) => box.dataset.draft === slot && box.value)) keep("draft:" + slot, "");
      keep(key, "");
    }
  }
  for (const box of boxes) {
    const key = "draft:" + box.dataset.draft;
    const sent = "sent:" + box.dataset.draft;
    const [at, text] = JSON.parse(keep(key) || "[0,\"\"]");
    if (Date.now() - at > 30 * 864e5) keep(key, "");
    else if (text && !box.value) {
      box.value = text;
      const note = one("#draft-restored");
      if (note) {
        const copy = note.cloneNode(true);
        copy.removeAttribute("id");
        copy.hidden = false;
        copy.className = "hint";
        copy.setAttribute("role", "status");
        box.after(copy);
      }
    }
    let wait;
    const form = box.form;
    const save = () => keep(key, box.value.trim() && JSON.stringify([Date.now(), box.value]));
    // Members have it on the server too, for their other devices.
    const send = () => {
      if (!form?.dataset.draftUrl || !box.value.trim()) return;
      const body = new URLSearchParams(new FormData(form));
      fetch(form.dataset.draftUrl, { method: "POST", headers: { Accept: "application/json" }, body }).catch(() => {});
    };
    box.addEventListener("input", () => {
      clearTimeout(wait);
      save();
      wait = setTimeout(send, 2500);
    });
    form?.addEventListener("submit", () => {
      clearTimeout(wait);
      save();
      keep(sent, "1");
    });
  }

  // A menu closes when its reader turns elsewhere.
  const close = (except) => {
    for (const menu of all("details.menu[open]")) if (!menu.contains(except)) menu.open = false;
  };
  page.addEventListener("click", (event) => close(event.target));
  page.addEventListener("focusin", (event) => close(event.target));

  // Keyboard shortcuts, which can be switched off (WCAG 2.1.4).
  const help = one("#keys");
  const opener = one("#keys-open");
  const wanted = one("#keys-on");
  // Says at each field and button which key it has.
  const label = () => {
    for (const item of all("[data-key]")) {
      if (wanted?.checked) item.setAttribute("aria-keyshortcuts", item.dataset.key);
      else item.removeAttribute("aria-keyshortcuts");
    }
  };
  // The list has the keys of this page, and no others.
  const list = () => {
    const table = help.querySelector("dl");
    for (const old of table.querySelectorAll("[data-own]")) old.remove();
    for (const row of table.querySelectorAll("[data-if]")) row.hidden = !one(row.dataset.if);
    const said = new Set([...table.querySelectorAll("div:not([hidden]) kbd")].map((it) => it.textContent));
    for (const item of all("[data-key]")) {
      const key = item.dataset.key;
      if (said.has(key)) continue;
      said.add(key);
      const row = table.lastElementChild.cloneNode(true);
      row.dataset.own = key;
      row.querySelector("kbd").textContent = key;
      row.querySelector("dd").textContent = item.getAttribute("aria-label") || (item.labels?.[0] || item).textContent.trim();
      table.lastElementChild.before(row);
    }
    help.showModal();
  };
  if (help && opener && wanted) {
    opener.hidden = false;
    opener.addEventListener("click", list);
    wanted.checked = keep("keys") !== "off";
    wanted.addEventListener("change", () => {
      keep("keys", wanted.checked ? "" : "off");
      label();
    });
  }
  label();
  const land = (item) => {
    const target = item.matches("article") ? item : item.querySelector("a[href]") || item;
    if (item.matches("article")) item.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  const move = (step) => {
    const items = all("[data-item]");
    const here = items.findIndex((item) => item.contains(page.activeElement));
    const next = items[here < 0 ? (step > 0 ? 0 : -1) : here + step];
    if (!next) return;
    land(next);
    next.scrollIntoView({ block: "nearest" });
  };
  const keys = {
    j: () => move(1),
    k: () => move(-1),
    r: () => one("#reply textarea")?.focus(),
    x: () => page.activeElement.closest("[data-item]")?.querySelector("input[type=checkbox]")?.click(),
    "?": () => help && list(),
  };
  // Anything else on the page that names its key: a field is entered, the box under an open tab too, a link or a button pressed.
  const keyed = (key) => {
    const target = /^[a-z/]$/.test(key) && one(`[data-key="${key}"]`);
    if (!target) return null;
    if (target.matches(".composer [aria-current]")) return keys.r;
    return () => (target.matches("input, textarea, select") ? target.focus() : target.click());
  };
  page.addEventListener("keydown", (event) => {
    const { target, ctrlKey, metaKey, altKey } = event;
    // A Hebrew keyboard has its letters on the same keys.
    const key = /[\u0590-\u05ff]/.test(event.key) ? event.code.replace("Key", "").toLowerCase() : event.key;
    if (key === "Escape") {
      const menu = target.closest?.("details.menu[open]");
      if (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    } else if (key === "Enter" && (ctrlKey || metaKey) && target.form && target.matches("textarea")) {
      target.form.requestSubmit();
    } else if (wanted?.checked && !ctrlKey && !metaKey && !altKey && !one("dialog[open]")
        && !target.matches?.("input:not([type=checkbox]), textarea, select, [contenteditable]")) {
      const act = keyed(key) || keys[key];
      if (!act) return;
      event.preventDefault();
      act();
    }
  });

  // The desk has looked for fresh content, and names the item that has to get the focus back, if there is one.
  page.addEventListener("hearth:fresh", ({ detail }) => {
    if (detail) land(detail);
    tell();
    label();
  });

  // After a refused form the list of faults is read first.
  one("[data-focus]")?.focus();
})();
