// Every page works without this file. It only spares steps.

/** After a refused or a finished form, start reading at the result. */
function focusResult() {
  document.querySelector("[data-focus]")?.focus();
}

/** A link of the error summary leads to the label of its field and puts the cursor in it. */
function followErrorLinks() {
  document.querySelector(".errsum")?.addEventListener("click", event => {
    const field = event.target.closest("a") && document.getElementById(event.target.closest("a").hash.slice(1));
    if (!field) {
      return;
    }

    event.preventDefault();
    (field.closest("fieldset") ?? field.closest(".field") ?? field).scrollIntoView();
    field.focus({ preventScroll: true });
  });
}

/** A second click on a slow line sends nothing; coming back by the browser's own button frees the form again. */
function sendOnce() {
  document.addEventListener("submit", event => {
    const form = event.target;
    if (!form.hasAttribute("data-once")) {
      return;
    }

    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });
  addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => delete form.dataset.sent));
}

/** Filters stand beside a wide list and fold above a narrow one. */
function foldFilters() {
  if (matchMedia("(max-width: 59.99rem)").matches) {
    document.querySelectorAll("details[data-folds]").forEach(details => { details.open = false; });
  }
}

/** What an answer asks further is shown once it is chosen; without script it is always there. */
function revealFurther() {
  const answers = [...document.querySelectorAll("input[data-reveals]")];
  const update = () => answers.forEach(answer => {
    const further = document.getElementById(answer.dataset.reveals);
    if (further) {
      further.hidden = !answer.checked && !further.querySelector("[aria-invalid]");
    }
  });
  if (answers.length > 0) {
    document.addEventListener("change", update);
    update();
  }
}

/** How much room is left; said aloud only when typing pauses. */
function countCharacters() {
  document.querySelectorAll("textarea[data-limit]").forEach(area => {
    const shown = document.getElementById(area.id + "-limit");
    const spoken = document.createElement("span");
    spoken.className = "vh";
    spoken.setAttribute("role", "status");
    shown.after(spoken);
    let pause;
    const update = () => {
      const left = Number(area.dataset.limit) - area.value.replace(/\r\n/g, "\n").length;
      shown.textContent = (left < 0 ? shown.dataset.over : shown.dataset.left) + Math.abs(left);
      shown.classList.toggle("over", left < 0);
      clearTimeout(pause);
      pause = setTimeout(() => { spoken.textContent = shown.textContent; }, 1500);
    };
    area.addEventListener("input", update);
  });
}

/** A button beside the browser's own way to print. */
function offerPrint() {
  document.querySelectorAll("[data-print]").forEach(button => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
}

/**
 * A form that keeps what is typed: a while after the last key, and when the page is left. What is kept is no answer yet; the version that
 * comes back goes with the next save, so that nobody's words are written over.
 */
function keepTyped() {
  document.querySelectorAll("form[data-keep]").forEach(form => {
    const said = form.querySelector("[data-kept]");
    const version = form.querySelector("[name='Form.Version']");
    let pause, changed = false, over = false, last = 0;
    const say = text => {
      if (said.textContent !== text && (Date.now() - last > 60000 || text === form.dataset.keepFailed)) {
        last = Date.now();
        said.textContent = text;
      }
    };
    const keep = async leaving => {
      clearTimeout(pause);
      if (!changed || over) {
        return;
      }

      changed = false;
      try {
        const answer = await fetch(form.dataset.keep, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: "error" });
        over = answer.status === 409;
        if (!answer.ok && !over) {
          throw new Error(answer.statusText);
        }

        const kept = await answer.json();
        version.value = kept.version ?? version.value;
        say(kept.text);
      } catch {
        changed = true;
        say(form.dataset.keepFailed);
      }
    };
    const later = () => {
      changed = true;
      clearTimeout(pause);
      pause = setTimeout(() => keep(false), Number(form.dataset.keepAfter ?? 20000));
    };
    form.addEventListener("input", later);
    form.addEventListener("change", later);
    form.addEventListener("focusout", () => { pause && keep(false); });
    form.addEventListener("submit", () => { clearTimeout(pause); changed = false; over = true; });
    document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") { keep(true); } });
  });
}

/**
 * Staff see who else has a case open: this page says each minute while it is in view that it is here, and once that it is left. The answer
 * is who else is. An answer that refuses (signed out, no such case any more) ends it.
 */
function sayHere() {
  const shown = document.querySelector("[data-here]");
  const token = document.querySelector("input[name='__RequestVerificationToken']");
  if (!shown || !token) {
    return;
  }

  let over = false;
  const say = async leaving => {
    if (over || (document.visibilityState === "hidden" && !leaving)) {
      return;
    }

    try {
      const body = new URLSearchParams({ "Form.Page": shown.dataset.herePage, "Form.Leaving": leaving, [token.name]: token.value });
      const answer = await fetch(shown.dataset.here, { method: "POST", body, keepalive: leaving, redirect: "error" });
      over = !answer.ok;
      if (answer.ok && !leaving) {
        const others = new DOMParser().parseFromString(await answer.text(), "text/html").body;
        if (others.textContent.trim() !== shown.textContent.trim()) {
          shown.replaceChildren(...others.childNodes);
        }
      }
    } catch {
      // The line is down: said again in a minute.
    }
  };
  say(false);
  setInterval(() => say(false), 60000);
  document.addEventListener("visibilitychange", () => say(false));
  addEventListener("pagehide", () => say(true));
  addEventListener("pageshow", event => { if (event.persisted) { say(false); } });
}

/**
 * A form with files says how far they are. The answer is the page that would have come without this; when the line breaks, the files stay
 * chosen and can be sent again.
 */
function showUpload() {
  document.querySelectorAll("form[data-upload]").forEach(form => form.addEventListener("submit", event => {
    if (event.defaultPrevented || ![...form.querySelectorAll("input[type=file]")].some(input => input.files.length > 0)) {
      return;
    }

    event.preventDefault();
    const [line, spoken, failure] = [form.querySelector(".progress"), form.querySelector("[data-uploaded]"), form.querySelector("[role=alert]")];
    const [bar, text] = line.children;
    const buttons = form.querySelectorAll("button");
    const busy = is => {
      line.hidden = !is;
      buttons.forEach(button => { button.disabled = is; });
    };
    const say = (percent, aloud) => {
      bar.value = percent;
      text.textContent = percent < 100 ? form.dataset.upload.replace("{0}", percent) : form.dataset.uploadDone;
      if (aloud) {
        spoken.textContent = text.textContent;
      }
    };
    const fail = () => {
      busy(false);
      delete form.dataset.sent;
      spoken.textContent = "";
      failure.textContent = form.dataset.uploadFailed;
      failure.hidden = false;
    };
    const request = new XMLHttpRequest();
    let step = 0;
    request.upload.onprogress = sent => {
      const percent = Math.floor(100 * sent.loaded / sent.total);
      const reached = Math.floor(percent / 25);
      say(percent, reached > step);
      step = reached;
    };
    request.onload = () => {
      const page = new DOMParser().parseFromString(request.responseText, "text/html");
      if (request.status === 204) {
        location.assign(request.getResponseHeader("Location"));
      } else if (page.querySelector("main")) {
        document.title = page.title;
        document.querySelector("main").replaceWith(page.querySelector("main"));
        focusResult();
        followErrorLinks();
        showUpload();
      } else {
        fail();
      }
    };
    request.onerror = request.ontimeout = request.onabort = fail;
    const body = new FormData(form);
    failure.hidden = true;
    busy(true);
    say(0, true);
    request.open("POST", form.action);
    request.setRequestHeader("X-Upload", "1");
    request.send(body);
  }));
}

/** Where a picture cannot be had, the page says what to do instead; without script its text alternative stands there. */
function excusePictures() {
  const excuse = picture => {
    if (picture.dataset?.or) {
      document.getElementById(picture.dataset.or).hidden = false;
      picture.closest("a").hidden = true;
    }
  };
  document.addEventListener("error", event => excuse(event.target), true);
  document.querySelectorAll("img[data-or]").forEach(picture => { if (picture.complete && picture.naturalWidth === 0 && picture.src) { excuse(picture); } });
}

focusResult();
excusePictures();
showUpload();
followErrorLinks();
sendOnce();
foldFilters();
revealFurther();
countCharacters();
keepTyped();
offerPrint();
sayHere();
