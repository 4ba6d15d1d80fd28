/* The calendar in the browser: arrow keys between times, dragging appointments, the line of the present. What it means is decided on the server. */
window.ihosiCalendar = (() => {
  const STOP = '.stop[tabindex]';
  const STEP = 5;
  const boards = new WeakMap();

  const say = (board, name, detail) => board.dispatchEvent(new CustomEvent(name, {detail}));
  const laneOf = (element) => element.closest('.lane');
  const stopsOf = (lane) => lane ? [...lane.querySelectorAll(STOP)] : [];
  const busy = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');

  function rove(board, stop) {
    board.querySelectorAll('.stop[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    stop.setAttribute('tabindex', '0');
    const state = boards.get(board);
    state.place = stop.id;
    state.lane = laneOf(stop).id;
    state.from = Number(stop.dataset.from);
  }

  /** The stop of a lane that is nearest to a minute: the last that begins at it or before, else the first. */
  function nearest(lane, from) {
    const stops = stopsOf(lane);
    const before = stops.filter((stop) => Number(stop.dataset.from) <= from);
    return before[before.length - 1] || stops[0];
  }

  function beside(board, stop, step) {
    const lanes = [...board.querySelectorAll('.lane')];
    for (let i = lanes.indexOf(laneOf(stop)) + step; i >= 0 && i < lanes.length; i += step) {
      const found = nearest(lanes[i], Number(stop.dataset.from));
      if (found) return found;
    }
    return null;
  }

  /** In a week's rows the lanes lie on their side. */
  function turned(board, key) {
    const sides = {ArrowDown: 'ArrowRight', ArrowUp: 'ArrowLeft', ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp'};
    return board.dataset.axis === 'row' && sides[key] ? sides[key] : key;
  }

  function neighbour(board, stop, key) {
    const stops = stopsOf(laneOf(stop));
    const at = stops.indexOf(stop);
    switch (turned(board, key)) {
      case 'ArrowDown': return stops[at + 1];
      case 'ArrowUp': return stops[at - 1];
      case 'ArrowRight': return beside(board, stop, 1);
      case 'ArrowLeft': return beside(board, stop, -1);
      case 'Home': return stops[0];
      case 'End': return stops[stops.length - 1];
      default: return null;
    }
  }

  function onKey(board, event) {
    const stop = event.target.closest(STOP);
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const detail = {stop: stop.id, lane: laneOf(stop).id};
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      say(board, 'cal-open', detail);
    } else if (event.key.toLowerCase() === 'n') {
      event.preventDefault();
      say(board, 'cal-book', detail);
    } else {
      const next = neighbour(board, stop, event.key);
      if (!next) return;
      event.preventDefault();
      next.focus({preventScroll: true});
      next.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
  }

  function clear(board) {
    board.classList.remove('dragging');
    board.querySelectorAll('.shadow').forEach((shadow) => shadow.remove());
    board.querySelectorAll('.lifted').forEach((lifted) => lifted.classList.remove('lifted'));
    boards.get(board).drag = null;
  }

  function onDragStart(board, event) {
    const stop = event.target.closest && event.target.closest('.visit[draggable="true"]');
    if (!stop) {
      event.preventDefault();
      return;
    }
    boards.get(board).drag = {
      stop: stop.id,
      grip: event.clientY - stop.getBoundingClientRect().top,
      height: stop.getBoundingClientRect().height,
      tint: getComputedStyle(stop).getPropertyValue('--tint')
    };
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', stop.id);
    setTimeout(() => {
      board.classList.add('dragging');
      stop.classList.add('lifted');
    });
  }

  /** Where in a lane the lifted appointment would begin. */
  function target(board, event) {
    const drag = boards.get(board).drag;
    const body = event.target.closest && event.target.closest('.lane-body');
    if (!drag || !body) return null;
    const grid = getComputedStyle(body);
    const first = Number(grid.getPropertyValue('--first'));
    const last = Number(grid.getPropertyValue('--last'));
    const box = body.getBoundingClientRect();
    const scale = box.height / (last - first);
    const minute = first + (event.clientY - drag.grip - box.top) / scale;
    const step = event.shiftKey ? STEP : 3 * STEP;
    return {body, minute: Math.max(first, Math.min(last - STEP, Math.round(minute / step) * step)), scale, first};
  }

  function onDragOver(board, event) {
    const at = target(board, event);
    if (!at) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    const drag = boards.get(board).drag;
    let shadow = board.querySelector('.shadow');
    if (!shadow || shadow.parentElement !== at.body) {
      if (shadow) shadow.remove();
      shadow = document.createElement('div');
      shadow.className = 'shadow';
      at.body.appendChild(shadow);
    }
    shadow.style.top = `${(at.minute - at.first) * at.scale}px`;
    shadow.style.height = `${drag.height}px`;
    shadow.style.setProperty('--tint', drag.tint);
    shadow.textContent = clock(at.minute);
  }

  const clock = (minute) =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

  function onDrop(board, event) {
    const at = target(board, event);
    const drag = boards.get(board).drag;
    clear(board);
    if (!at) return;
    event.preventDefault();
    say(board, 'cal-drop', {stop: drag.stop, lane: laneOf(at.body).id, minute: at.minute});
  }

  function onClick(board, event) {
    const stop = event.target.closest(STOP);
    if (!stop) return;
    say(board, 'cal-open', {stop: stop.id, lane: laneOf(stop).id});
  }

  /** Moves the line of the present on by what has gone by since the sheet was drawn. */
  function tick(board) {
    const grid = board.querySelector('.sheet-grid');
    const state = boards.get(board);
    if (!grid || state.now === '') return;
    const gone = Math.floor((Date.now() - state.drawn) / 60000);
    grid.style.setProperty('--now', Number(state.now) + gone);
  }

  /** Asks for what others did, as long as somebody is there and does nothing else. */
  function refresh(board) {
    const state = boards.get(board);
    const present = Date.now() - state.touched < 20 * 60000;
    if (board.offsetParent !== null && present && document.visibilityState === 'visible' && !busy() && !state.drag) say(board, 'cal-refresh', {});
  }

  /** To the present moment, else to where something begins. */
  function scroll(board) {
    const grid = board.querySelector('.sheet-grid');
    const body = board.querySelector('.lane-body');
    const now = boards.get(board).now;
    if (!grid || !body) return;
    const first = Number(grid.style.getPropertyValue('--first'));
    const px = body.clientHeight / (Number(grid.style.getPropertyValue('--last')) - first);
    board.scrollTop = now === '' ? 0 : Math.max(0, (Number(now) - first - 60) * px);
  }

  return {
    attach(board) {
      if (boards.has(board)) return;
      boards.set(board, {place: null, lane: null, from: 0, drag: null, focused: false, now: '', drawn: 0, touched: Date.now()});
      board.addEventListener('keydown', (event) => onKey(board, event));
      board.addEventListener('click', (event) => onClick(board, event));
      board.addEventListener('focusin', (event) => {
        const state = boards.get(board);
        state.focused = event.target.matches(STOP);
        if (state.focused) rove(board, event.target);
      });
      board.addEventListener('focusout', (event) => {
        if (event.relatedTarget) boards.get(board).focused = false;
      });
      board.addEventListener('dragstart', (event) => onDragStart(board, event));
      board.addEventListener('dragover', (event) => onDragOver(board, event));
      board.addEventListener('drop', (event) => onDrop(board, event));
      board.addEventListener('dragend', () => clear(board));
      const touch = () => { boards.get(board).touched = Date.now(); };
      document.addEventListener('pointerdown', touch);
      document.addEventListener('keydown', touch);
      const clockwork = setInterval(() => {
        if (board.isConnected) {
          tick(board);
          refresh(board);
        } else {
          clearInterval(clockwork);
          document.removeEventListener('pointerdown', touch);
          document.removeEventListener('keydown', touch);
        }
      }, 60000);
    },

    /** After each drawing: one place is in the order of the tab key, and has the focus again that it lost by being drawn. */
    ready(board, afresh) {
      const state = boards.get(board);
      if (!state) return;
      const grid = board.querySelector('.sheet-grid');
      state.now = grid ? grid.dataset.now : '';
      state.drawn = Date.now();
      tick(board);
      if (afresh) requestAnimationFrame(() => scroll(board));
      board.querySelectorAll('.stop[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
      const stop = (state.place && document.getElementById(state.place))
        || (state.lane && nearest(document.getElementById(state.lane), state.from))
        || board.querySelector('.stop.free') || board.querySelector(STOP);
      if (!stop) return;
      stop.setAttribute('tabindex', '0');
      if (state.focused && document.activeElement === document.body) stop.focus({preventScroll: true});
    },

    focus(id) {
      setTimeout(() => {
        const stop = document.getElementById(id);
        if (!stop) return;
        stop.focus({preventScroll: true});
        stop.scrollIntoView({block: 'nearest', inline: 'nearest'});
      });
    }
  };
})();
