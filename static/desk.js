// Hearth works without this script. It keeps the desk fresh and shows colleagues to each other; only staff get it.
// hearth.js hears of what is put into the page through the event "hearth:fresh". It is served like it (src/web/assets.rs).
(() => {
  "use strict";
  const page = document;
  const all = (query) => [...page.querySelectorAll(query)];
  const one = (query) => page.querySelector(query);

  // From a case back to the list that it was opened from, with its view and filters.
  const desk = one("main[data-page='cases::desk']");
  const up = one("[data-key=u][href='/desk']");
  try {
    if (desk) sessionStorage.setItem("desk", location.pathname + location.search.replace(/&?batch=[^&]*/, ""));
    else if (up) up.href = sessionStorage.getItem("desk") || up.href;
  } catch { /* forbidden */ }

  // The desk while it is open: when the server says that something changed, the page asks for itself again and takes over
  // the parts marked data-live. What is ticked stays ticked, what has the focus keeps it; an item gets it back from hearth.js.
  const plain = (part) => part.innerHTML.replace(/<time.*?<\/time>/g, "").replace(/ aria-keyshortcuts="."| tabindex="-1"| open=""| is-new/g, "");
  const rows = "[data-case], [data-line], [data-task]";
  const number = (row) => row.dataset.case || row.dataset.line || row.dataset.task;
  // What somebody is filling in is left alone; it is drawn anew at the next change.
  const touched = (field) => (field.matches("select") ? field.matches(":focus") : field.value !== field.defaultValue);
  const swap = (part, fresh) => {
    if (!fresh || plain(part) === plain(fresh)) return null;
    if ([...part.querySelectorAll("textarea, select, input:not([type=hidden], [type=checkbox], [type=radio])")].some(touched)) return null;
    const open = [...part.querySelectorAll("details[open][id]")].map((fold) => fold.id);
    const active = page.activeElement;
    const held = part.contains(active) ? [active, active.closest(rows)].flatMap((item) => {
      const at = ["id", "name", "href", "data-case", "data-line"].find((name) => item?.hasAttribute(name));
      return at ? [`[${at}="${CSS.escape(item.getAttribute(at))}"]`] : [];
    }) : [];
    const ticked = new Set([...part.querySelectorAll("input:checked")].map((box) => box.name));
    // What is new stays so, however often the page looks again.
    const known = new Set([...part.querySelectorAll(rows)].filter((row) => !row.classList.contains("is-new")).map(number));
    part.replaceChildren(...fresh.childNodes);
    for (const box of part.querySelectorAll("input[type=checkbox]")) box.checked = ticked.has(box.name);
    for (const row of part.querySelectorAll(rows)) row.classList.toggle("is-new", !known.has(number(row)));
    for (const id of open) part.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
    const again = held.map((css) => part.querySelector(css)).find(Boolean);
    if (again?.matches("[data-item]")) return again;
    again?.focus({ preventScroll: true });
    return null;
  };
  const wire = one("[data-live-url]");
  if (wire) {
    let busy = false;
    let again = false;
    const refresh = async () => {
      again = busy;
      if (busy) return;
      busy = true;
      try {
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (answer.ok && !answer.redirected) {
          const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
          const held = all("[data-live]").map((part) => swap(part, fresh.getElementById(part.id))).find(Boolean);
          page.dispatchEvent(new CustomEvent("hearth:fresh", { detail: held }));
        }
      } catch { /* offline: the stream comes back by itself */ }
      busy = false;
      if (again) refresh();
    };
    const stream = new EventSource(wire.dataset.liveUrl);
    for (const name of ["desk", "case", "queue", "incidents", "room"]) stream.addEventListener(name, refresh);
    page.addEventListener("visibilitychange", () => page.visibilityState === "visible" && refresh());
    // Who stops writing says nothing: look again, so that the word of it does not stay.
    setInterval(() => one("#presence .busy") && refresh(), 45e3);
    addEventListener("pagehide", () => stream.close());
  }

  // A room's clocks turn urgent while nobody touches the page.
  const clocks = () => {
    for (const clock of all("[data-due]")) {
      const left = Date.parse(clock.dataset.due) - Date.now();
      clock.classList.toggle("late", left <= 0);
      clock.classList.toggle("soon", left > 0 && left <= 3e5);
    }
  };
  if (one("[data-due]")) setInterval(clocks, 5e3);

  // Colleagues at the same case see that an answer is being written.
  for (const form of all("form[data-presence-url]")) {
    let told = 0;
    const say = (writing) => navigator.sendBeacon(form.dataset.presenceUrl, new URLSearchParams({ writing }));
    form.addEventListener("input", (event) => {
      if (!event.target.matches("textarea") || Date.now() - told < 15e3) return;
      told = Date.now();
      say("yes");
    });
    addEventListener("pagehide", () => told && say("no"));
  }

  // A line of the queue stays claimed while its page is open. Once a colleague has it, the page shows that at the next change.
  const claim = one("[data-renew-url]");
  if (claim) {
    const renewal = setInterval(async () => {
      if (page.visibilityState !== "visible") return;
      const answer = await fetch(claim.dataset.renewUrl, { method: "POST" }).catch(() => null);
      if (answer?.status === 409) clearInterval(renewal);
    }, 24e4);
  }

  // A figure chooses what is decided, and Enter sends it; "o" opens the row that has the focus.
  page.addEventListener("keydown", (event) => {
    if (!/^[1-9o]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || one("dialog[open]")) return;
    if (!one("#keys-on")?.checked || event.target.matches?.("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    if (event.key === "o") {
      page.activeElement.closest("[data-item]")?.querySelector("a[href]")?.click();
      return;
    }
    const choice = one(`input[type=radio][data-key="${event.key}"]`);
    if (!choice) return;
    event.preventDefault();
    choice.click();
    choice.focus();
    choice.scrollIntoView({ block: "nearest" });
  });
})();
