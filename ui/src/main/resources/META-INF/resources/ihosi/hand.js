/* Hand work on the board: arrow keys and Enter, dragging duties, undo and redo. What it means is decided on the server. */
window.ihosiHand = (() => {
  const CELLS = 'td.duties, tr.demand td.fill';
  const boards = new WeakMap();

  const say = (table, name, detail) => table.dispatchEvent(new CustomEvent(name, {detail}));
  const isEditable = (table) => table.classList.contains('editable');
  const isShown = (row) => row.offsetParent !== null;

  function rove(table, cell) {
    table.querySelectorAll('td[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
    cell.setAttribute('tabindex', '0');
    boards.get(table).place = cell.id;
  }

  function neighbour(table, cell, key, far) {
    const rows = [...table.querySelectorAll('tbody tr')].filter((row) => isShown(row) && row.querySelector(CELLS));
    const row = rows.indexOf(cell.parentElement);
    const days = [...cell.parentElement.querySelectorAll(CELLS)];
    const day = days.indexOf(cell);
    const at = (r, d) => rows[r] && rows[r].querySelectorAll(CELLS)[d];
    switch (key) {
      case 'ArrowRight': return days[day + 1];
      case 'ArrowLeft': return days[day - 1];
      case 'ArrowDown': return at(row + 1, day);
      case 'ArrowUp': return at(row - 1, day);
      case 'Home': return far ? at(0, 0) : days[0];
      case 'End': return far ? at(rows.length - 1, days.length - 1) : days[days.length - 1];
      default: return null;
    }
  }

  function onKey(table, event) {
    const cell = event.target.closest(CELLS);
    if (!cell || !isEditable(table)) return;
    if ((event.key === 'Enter' || event.key === ' ') && event.target === cell) {
      event.preventDefault();
      say(table, 'hand-open', {place: cell.id});
      return;
    }
    const next = neighbour(table, cell, event.key, event.ctrlKey);
    if (next) {
      event.preventDefault();
      next.focus({preventScroll: true});
      next.scrollIntoView({block: 'nearest', inline: 'nearest'});
    }
  }

  function clear(table) {
    table.classList.remove('dragging');
    table.querySelectorAll('[data-mark]').forEach((cell) => {
      delete cell.dataset.mark;
      delete cell.dataset.price;
    });
    table.querySelectorAll('.over').forEach((cell) => cell.classList.remove('over'));
    boards.get(table).drag = null;
  }

  function onDragStart(table, event) {
    const chip = event.target.closest && event.target.closest('.chip[draggable="true"]');
    if (!chip || !isEditable(table)) {
      event.preventDefault();
      return;
    }
    const detail = {place: chip.closest('td').id, shift: chip.dataset.shift};
    boards.get(table).drag = detail;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', detail.shift);
    setTimeout(() => table.classList.add('dragging'));
    say(table, 'hand-drag', detail);
  }

  function target(table, event) {
    const drag = boards.get(table).drag;
    const cell = event.target.closest && event.target.closest('td.duties.open');
    return drag && cell && cell.id !== drag.place && cell.dataset.mark !== 'closed' ? cell : null;
  }

  function onDragOver(table, event) {
    const cell = target(table, event);
    table.querySelectorAll('.over').forEach((other) => other !== cell && other.classList.remove('over'));
    if (cell) {
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
      cell.classList.add('over');
    }
  }

  function onDrop(table, event) {
    const cell = target(table, event);
    const drag = boards.get(table).drag;
    clear(table);
    if (cell) {
      event.preventDefault();
      say(table, 'hand-drop', {...drag, target: cell.id});
    }
  }

  function onShortcut(table, event) {
    const origin = event.composedPath()[0];
    const typing = origin.closest && origin.closest('input, textarea');
    const open = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
    if (typing || open || !isEditable(table)) return;
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
    event.preventDefault();
    say(table, key === 'y' || event.shiftKey ? 'hand-redo' : 'hand-undo', {});
  }

  return {
    attach(table) {
      if (boards.has(table)) return;
      boards.set(table, {place: null, drag: null, focused: false});
      table.addEventListener('keydown', (event) => onKey(table, event));
      table.addEventListener('focusin', (event) => {
        boards.get(table).focused = event.target.matches(CELLS);
        if (boards.get(table).focused) rove(table, event.target);
      });
      table.addEventListener('focusout', (event) => {
        if (event.relatedTarget) boards.get(table).focused = false;
      });
      table.addEventListener('click', (event) => {
        const cell = event.target.closest(CELLS);
        if (cell && isEditable(table)) say(table, 'hand-open', {place: cell.id});
      });
      table.addEventListener('dragstart', (event) => onDragStart(table, event));
      table.addEventListener('dragover', (event) => onDragOver(table, event));
      table.addEventListener('drop', (event) => onDrop(table, event));
      table.addEventListener('dragend', () => clear(table));
      const shortcut = (event) => {
        if (table.isConnected) onShortcut(table, event);
        else document.removeEventListener('keydown', shortcut);
      };
      document.addEventListener('keydown', shortcut);
    },

    /** After each drawing: one cell is in the order of the tab key, and has the focus again that it lost by being drawn. */
    ready(table) {
      const board = boards.get(table);
      if (!board) return;
      table.querySelectorAll('td[tabindex="0"]').forEach((other) => other.setAttribute('tabindex', '-1'));
      const cell = (board.place && document.getElementById(board.place))
        || table.querySelector('td.duties.open') || table.querySelector('td.duties');
      if (!cell || !isEditable(table)) return;
      cell.setAttribute('tabindex', '0');
      if (board.focused && document.activeElement === document.body) cell.focus({preventScroll: true});
    },

    focus(place) {
      setTimeout(() => {
        const cell = document.getElementById(place);
        if (cell) cell.focus({preventScroll: true});
      });
    },

    mark(table, marks) {
      const drag = boards.get(table).drag;
      if (!drag) return;
      for (const [place, mark] of Object.entries(marks)) {
        const cell = document.getElementById(place);
        if (!cell || place === drag.place) continue;
        cell.dataset.mark = mark.tone;
        cell.dataset.price = mark.price;
      }
    }
  };
})();
