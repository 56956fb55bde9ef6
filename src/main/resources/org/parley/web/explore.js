"use strict";
(() => {
  const FIRST = 100;
  const ALL = 1000;
  const SHOWN = 8;
  const at = (id) => document.getElementById(id);
  const page = Math.random().toString(36).slice(2);
  let knobs = [];
  let sets = {};
  let pinned = null;
  let asked = 0;
  let last = null;
  let past = [];
  let future = [];

  const number = (x, low, high) => {
    const span = Math.abs(high - low);
    const digits = span >= 50 ? 0 : span >= 5 ? 1 : span >= 0.5 ? 2 : span >= 0.05 ? 3 : 4;
    return Number(x).toFixed(digits);
  };
  const value = (knob, word) => knob.setting.replace("VALUE", word);
  const word = (knob) => {
    const set = sets[knob.path];
    if (set === undefined) return null;
    const found = /value: ([^,}]+)/.exec(set);
    return found ? found[1].trim() : set;
  };

  const fromAddress = () => {
    const state = { sets: {}, pinned: null };
    new URLSearchParams(location.hash.slice(1)).forEach((v, k) => {
      if (k !== "pin") state.sets[k] = v;
      else {
        try {
          state.pinned = JSON.parse(v);
        } catch (e) {
          state.pinned = null; // An address that was cut off.
        }
      }
    });
    return state;
  };
  const address = () => {
    const state = new URLSearchParams(sets);
    if (pinned) state.set("pin", JSON.stringify(pinned));
    const text = state.toString();
    history.replaceState(null, "", text ? "#" + text : location.pathname);
  };

  const change = (next) => {
    past.push(sets);
    future = [];
    sets = next;
    redraw();
    play();
  };
  const set = (path, text) => {
    const next = { ...sets };
    if (text === null) delete next[path];
    else next[path] = text;
    if (JSON.stringify(next) !== JSON.stringify(sets)) change(next);
  };

  const element = (name, text, more) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    Object.assign(made, more || {});
    return made;
  };

  const slider = (knob, index) => {
    const id = "knob-" + index;
    const box = element("div", "", { className: "knob" });
    const head = element("div", "", { className: "head" });
    const label = element("label", knob.label, { htmlFor: id });
    const shown = element("output");
    head.append(label, shown);
    const input = element("input", "", { type: "range", id, min: knob.low, max: knob.high, step: (knob.high - knob.low) / 100 });
    const ends = element("div", "", { className: "ends" });
    const back = element("button", "as the file says", { type: "button", className: "back" });
    ends.append(element("span", number(knob.low, knob.low, knob.high)), back, element("span", number(knob.high, knob.low, knob.high)));
    const tell = () => {
      const now = word(knob);
      box.classList.toggle("set", now !== null);
      back.hidden = now === null;
      input.value = now === null ? knob.middle : now;
      shown.textContent = now === null ? knob.declared : number(now, knob.low, knob.high);
      input.setAttribute("aria-valuetext", shown.textContent);
    };
    input.addEventListener("input", () => {
      shown.textContent = number(input.value, knob.low, knob.high);
    });
    input.addEventListener("change", () => set(knob.path, value(knob, number(input.value, knob.low, knob.high))));
    back.addEventListener("click", () => set(knob.path, null));
    box.append(head, input, ends);
    if (knob.why) box.append(element("p", knob.why, { className: "why" }));
    tell();
    return box;
  };

  const said = (option) => (option === "true" ? "yes" : option === "false" ? "no" : option.replaceAll("_", " "));

  const switches = (knob) => {
    const box = element("div", "", { className: "knob" + (word(knob) === null ? "" : " set") });
    const head = element("div", "", { className: "head" });
    head.append(element("strong", knob.label), element("output", word(knob) === null ? knob.declared : said(word(knob))));
    const choices = element("div", "", { className: "choices" });
    choices.setAttribute("role", "group");
    choices.setAttribute("aria-label", knob.label);
    const button = (text, pressed, act) => {
      const made = element("button", text, { type: "button" });
      made.setAttribute("aria-pressed", pressed);
      made.addEventListener("click", act);
      choices.append(made);
    };
    button("as the file says", word(knob) === null, () => set(knob.path, null));
    knob.options.forEach((option) => {
      button(said(option), word(knob) === option, () => set(knob.path, value(knob, option)));
    });
    box.append(head, choices);
    if (knob.why) box.append(element("p", knob.why, { className: "why" }));
    return box;
  };

  const added = new Set();
  const redraw = () => {
    const focused = document.activeElement ? document.activeElement.id : "";
    const parameters = knobs.filter((k) => k.isParameter);
    const open = knobs.filter((k) => !k.isParameter && k.isOpen);
    const room = Math.max(0, SHOWN - parameters.length);
    const shown = knobs.filter((k) => k.isParameter || open.indexOf(k) >= 0 && open.indexOf(k) < room || added.has(k.path) || sets[k.path] !== undefined);
    at("knobs").replaceChildren(...shown.map((k) => (k.options.length ? switches(k) : slider(k, knobs.indexOf(k)))));
    at("others").replaceChildren(...knobs.filter((k) => !shown.includes(k)).map((k) => element("option", "", { value: k.label })));
    at("undo").disabled = !past.length;
    at("redo").disabled = !future.length;
    at("reset").disabled = !Object.keys(sets).length;
    at("unpin").hidden = !pinned;
    address();
    if (focused && at(focused)) at(focused).focus();
  };

  const list = (id, texts) => {
    at(id).hidden = !texts.length;
    at(id).replaceChildren(...texts.map((text) => element("li", text)));
  };

  const stage = (html) => {
    const old = at("result").querySelector("iframe:not(.coming)");
    at("result").querySelectorAll(".coming").forEach((frame) => frame.remove());
    const frame = element("iframe", "", { className: "coming", title: "What this setting comes to" });
    const scroll = old && old.contentWindow ? old.contentWindow.scrollY : 0;
    frame.addEventListener("load", () => {
      frame.contentWindow.scrollTo(0, scroll);
      frame.classList.remove("coming");
      if (old) old.remove();
    });
    frame.srcdoc = html;
    at("result").append(frame);
  };

  const post = async (runs) => {
    const answer = await fetch("/play", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ page, sets, pinned, runs }),
    });
    return { status: answer.status, body: await answer.json() };
  };

  const play = async () => {
    const mine = ++asked;
    at("state").textContent = "Playing…";
    for (const runs of [FIRST, ALL]) {
      let answer;
      try {
        answer = await post(runs);
      } catch (e) {
        if (mine === asked) at("state").textContent = "The program has stopped. Start parley explore again.";
        return;
      }
      if (mine !== asked || answer.status === 409) return;
      if (answer.status !== 200) {
        at("state").textContent = "This setting cannot be played.";
        list("problems", answer.body.problems);
        return;
      }
      last = answer.body;
      list("problems", []);
      list("change", last.change);
      at("state").textContent = last.runs.toLocaleString("en-GB") + " negotiations" + (runs < ALL ? ", more to come…" : ". Not a forecast.");
      stage(last.html);
    }
  };

  at("undo").addEventListener("click", () => {
    future.push(sets);
    sets = past.pop();
    redraw();
    play();
  });
  at("redo").addEventListener("click", () => {
    past.push(sets);
    sets = future.pop();
    redraw();
    play();
  });
  at("reset").addEventListener("click", () => change({}));
  at("pin").addEventListener("click", () => {
    pinned = { ...sets };
    redraw();
    play();
  });
  at("unpin").addEventListener("click", () => {
    pinned = null;
    redraw();
    play();
  });
  at("copy").addEventListener("click", async () => {
    if (!last) return;
    try {
      await navigator.clipboard.writeText(last.command);
      at("state").textContent = "Copied: " + last.command;
    } catch (e) {
      at("state").textContent = last.command;
    }
  });
  at("save").addEventListener("click", () => {
    if (!last) return;
    const link = element("a", "", { href: URL.createObjectURL(new Blob([last.variant], { type: "text/yaml" })), download: "variant.yaml" });
    link.click();
    URL.revokeObjectURL(link.href);
  });
  at("tell").addEventListener("click", () => {
    const query = new URLSearchParams({ ...sets, run: at("run").value });
    window.open("/story?" + query, "_blank");
  });
  at("more").addEventListener("change", () => {
    const knob = knobs.find((k) => k.label === at("more").value);
    if (knob) {
      added.add(knob.path);
      at("more").value = "";
      redraw();
    }
  });
  window.addEventListener("hashchange", () => {
    const state = fromAddress();
    if (JSON.stringify(state) !== JSON.stringify({ sets, pinned })) {
      ({ sets, pinned } = state);
      redraw();
      play();
    }
  });

  (async () => {
    const opening = await (await fetch("/scenario")).json();
    knobs = opening.knobs;
    at("title").textContent = opening.title;
    document.title = opening.title + " · explore";
    at("what").textContent = opening.what;
    ({ sets, pinned } = fromAddress());
    redraw();
    play();
  })();
})();
