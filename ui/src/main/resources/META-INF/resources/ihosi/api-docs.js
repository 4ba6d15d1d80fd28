/* Draws the API's description, and sends requests to try it. Everything that is shown goes in as text, never as markup. */
(() => {
  'use strict';

  let description;
  let token = '';

  const make = (tag, attributes = {}, ...inside) => {
    const element = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...inside);
    return element;
  };

  /** Paragraphs, **bold** and `code`, which is all that descriptions use. */
  const prose = text => (text || '').split(/\n\s*\n/).filter(part => part.trim()).map(part => {
    const paragraph = make('p');
    part.split(/(\*\*[^*]+\*\*|`[^`]+`)/).forEach(piece => {
      if (piece.startsWith('**')) {
        paragraph.append(make('strong', {}, piece.slice(2, -2)));
      } else if (piece.startsWith('`')) {
        paragraph.append(make('code', {}, piece.slice(1, -1)));
      } else {
        paragraph.append(piece);
      }
    });
    return paragraph;
  });

  const named = schema => schema && schema.$ref ? schema.$ref.split('/').pop() : '';
  const resolved = schema => named(schema) ? description.components.schemas[named(schema)] || {} : schema || {};

  /** What a value is, in a few words. */
  const kind = schema => {
    if (named(schema)) {
      return named(schema);
    }
    if (schema.type === 'array') {
      return 'list of ' + kind(schema.items || {});
    }
    return schema.format || schema.type || 'any';
  };

  const example = (schema, depth = 0) => {
    const whole = resolved(schema);
    if (whole.example !== undefined) {
      return whole.example;
    }
    if (whole.enum) {
      return whole.enum[0];
    }
    if (whole.type === 'array') {
      return depth > 3 ? [] : [example(whole.items, depth + 1)];
    }
    if (whole.properties) {
      return Object.fromEntries(Object.entries(whole.properties).map(([name, each]) => [name, example(each, depth + 1)]));
    }
    return {
      uuid: '01890a5d-ac96-774b-bcce-b302099a8057', date: '2026-11-30', 'date-time': '2026-11-30T09:30:00-05:00',
      int32: 1, int64: 1, integer: 1, number: 1, boolean: false, object: {},
    }[whole.format || whole.type] ?? '…';
  };

  /** A body to begin with: what must be given, and what says how it looks. */
  const draft = schema => {
    const whole = resolved(schema);
    const wanted = Object.entries(whole.properties || {}).filter(([name, each]) =>
      (whole.required || []).includes(name) || each.example !== undefined);
    return Object.fromEntries(wanted.map(([name, each]) => [name, example(each)]));
  };

  const table = (caption, heads, rows) => {
    const head = make('tr', {}, ...heads.map(each => make('th', { scope: 'col' }, each)));
    const body = rows.map(row => make('tr', {},
      ...row.map((cell, at) => make(at ? 'td' : 'th', at ? {} : { scope: 'row' }, ...[].concat(cell)))));
    return make('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': caption },
      make('table', {}, make('thead', {}, head), make('tbody', {}, ...body)));
  };

  const fields = (caption, schema) => {
    const whole = resolved(schema);
    const rows = Object.entries(whole.properties || {}).map(([name, each]) => [
      make('code', {}, name),
      [link(each), (whole.required || []).includes(name) ? make('span', { class: 'must' }, ' always') : ''],
      (each.description || '') + (each.enum ? ' ' + each.enum.join(', ') : ''),
    ]);
    return table(caption, ['Field', 'Kind', 'Meaning'], rows);
  };

  const link = schema => {
    const name = named(schema) || named(schema.items || {});
    return name ? make('a', { href: '#schema-' + name }, kind(schema)) : make('span', {}, kind(schema));
  };

  const section = (title, ...inside) => [make('h4', {}, title), ...inside];

  const parameters = operation => (operation.parameters || []).length === 0 ? [] : section('Parameters', table(
    'Parameters', ['Name', 'Kind', 'Meaning'],
    operation.parameters.map(each => [
      make('code', {}, each.name),
      [kind(each.schema || {}), make('span', { class: 'must' }, each.required ? ' always' : ''), ' in ' + each.in],
      (each.description || '') + (each.schema && each.schema.default !== undefined ? ' Unsaid: ' + each.schema.default + '.' : ''),
    ])));

  const content = part => Object.values(part && part.content || {})[0];

  const answers = operation => section('Answers', table('Answers', ['Status', 'Body', 'Meaning'],
    Object.entries(operation.responses).sort().map(([status, answer]) => [
      make('code', {}, status),
      content(answer) && content(answer).schema ? link(content(answer).schema) : '',
      answer.description || '',
    ])));

  const field = (id, label, attributes, tag = 'input') => {
    const input = make(tag, { id, ...attributes });
    return [make('label', { for: id }, label), input];
  };

  /** The form that sends a request as it stands. */
  const trial = (method, path, operation, id) => {
    const form = make('form', { class: 'trial' });
    const inputs = (operation.parameters || []).map(each => {
      const [label, input] = field(id + '-' + each.name, each.name, { type: 'text', autocomplete: 'off', spellcheck: 'false' });
      form.append(label, input);
      return { ...each, input };
    });
    let body;
    const wanted = content(operation.requestBody);
    if (wanted) {
      const [label, input] = field(id + '-body', 'Body', { rows: 10, spellcheck: 'false' }, 'textarea');
      input.value = JSON.stringify(draft(wanted.schema), null, 2);
      form.append(label, input);
      body = input;
    }
    const out = make('div', { class: 'answer', role: 'status' });
    form.append(make('button', { type: 'submit' }, 'Send'), out);
    form.addEventListener('submit', event => {
      event.preventDefault();
      send(method, path, inputs, body, out);
    });
    return make('details', {}, make('summary', {}, 'Try it'), form);
  };

  const send = async (method, path, inputs, body, out) => {
    const headers = { 'X-Requested-With': 'api-docs' };
    const query = new URLSearchParams();
    let to = path;
    inputs.forEach(each => {
      const value = each.input.value.trim();
      if (each.in === 'path') {
        to = to.replace('{' + each.name + '}', encodeURIComponent(value));
      } else if (value && each.in === 'query') {
        query.set(each.name, value);
      } else if (value) {
        headers[each.name] = value;
      }
    });
    if (token) {
      headers.Authorization = 'Bearer ' + token;
    }
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    out.replaceChildren('…');
    try {
      const answer = await fetch(to + (query.size ? '?' + query : ''),
        { method, headers, body: body ? body.value : undefined, credentials: token ? 'omit' : 'same-origin' });
      const text = await answer.text();
      const tag = answer.headers.get('ETag');
      out.replaceChildren(
        make('p', {}, make('strong', { class: answer.ok ? 'good' : 'bad' }, String(answer.status)), tag ? '  ETag: ' + tag : ''),
        make('pre', { tabindex: '0' }, pretty(text)));
    } catch (failure) {
      out.replaceChildren(make('p', { class: 'bad' }, 'The server did not answer.'));
    }
  };

  const pretty = text => {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text;
    }
  };

  const draw = (method, path, operation) => {
    const id = operation.operationId;
    const title = make('h3', {}, make('span', { class: 'method ' + method }, method.toUpperCase()), ' ',
      make('code', {}, path));
    const card = make('section', { id, class: 'operation', 'aria-label': operation.summary || path },
      title, make('p', { class: 'summary' }, operation.summary || ''), ...prose(operation.description), ...parameters(operation));
    const wanted = content(operation.requestBody);
    if (wanted) {
      card.append(...section('Body', fields('Body', wanted.schema)));
    }
    card.append(...answers(operation), trial(method.toUpperCase(), path, operation, id));
    return card;
  };

  const schemas = () => [make('h2', { id: 'schemas' }, 'Bodies'),
    ...Object.entries(description.components.schemas).sort().map(([name, schema]) =>
      make('section', { id: 'schema-' + name, class: 'operation', 'aria-label': name },
        make('h3', {}, make('code', {}, name)), ...prose(schema.description), fields(name, schema)))];

  const access = () => {
    const [label, input] = field('token', 'Personal token', { type: 'password', autocomplete: 'off', spellcheck: 'false' });
    input.addEventListener('input', () => { token = input.value.trim(); });
    return make('div', { class: 'access' }, label, input,
      make('p', {}, 'For trying things out on this page; without one the session of the console is used. It is kept nowhere.'));
  };

  const show = () => {
    const main = document.getElementById('content');
    const ways = document.getElementById('ways');
    const operations = Object.entries(description.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ method, path, operation })));
    main.replaceChildren(make('h1', {}, description.info.title + ' API'), ...prose(description.info.description), access());
    const tags = description.tags || [];
    tags.forEach(tag => {
      const own = operations.filter(each => each.operation.tags.includes(tag.name));
      main.append(make('h2', { id: 'tag-' + tag.name }, tag.name), ...prose(tag.description),
        ...own.map(each => draw(each.method, each.path, each.operation)));
      ways.append(make('h2', {}, tag.name), make('ul', {}, ...own.map(each => make('li', {},
        make('a', { href: '#' + each.operation.operationId }, each.operation.summary || each.path)))));
    });
    main.append(...schemas());
    ways.append(make('ul', {}, make('li', {}, make('a', { href: '#schemas' }, 'Bodies'))));
    main.removeAttribute('aria-busy');
    if (location.hash) {
      document.querySelector(location.hash)?.scrollIntoView();
    }
  };

  fetch('/api/openapi.json', { credentials: 'omit' })
    .then(answer => answer.ok ? answer.json() : Promise.reject(answer.status))
    .then(json => { description = json; show(); })
    .catch(() => {
      document.getElementById('state').textContent = 'The description could not be loaded. Please load the page again.';
    });
})();
