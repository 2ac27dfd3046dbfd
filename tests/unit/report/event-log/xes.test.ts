import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { eventsOf, type LogSource } from '../../../../src/report/event-log/events.ts';
import { eventsXes } from '../../../../src/report/event-log/xes.ts';
import { fullSource, runSource, textOf } from './source.ts';

/** The root of a log; a text that is not well-formed XML throws. */
function parsed(source: LogSource): Element {
  const text = textOf(eventsXes(source));
  return new JSDOM(text, { contentType: 'application/xml' }).window.document.documentElement;
}

function childrenOf(element: Element, name: string): Element[] {
  return [...element.children].filter((child) => child.localName === name);
}

/** The value of an attribute in the sense of XES. */
function valueOf(element: Element, key: string): string | undefined {
  const found = [...element.children].find((child) => child.getAttribute('key') === key);
  return found?.getAttribute('value') ?? undefined;
}

/** What the values of each type look like: the types of XML Schema that XES names. */
const lexical: Readonly<Record<string, RegExp>> = {
  string: /^[^]+$/,
  date: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+00:00$/,
  int: /^-?\d+$/,
  float: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
};

describe.each([
  ['a run', runSource()],
  ['every activity', fullSource()],
])('the XES of %s', (_, source) => {
  const log = parsed(source);
  const traces = childrenOf(log, 'trace');
  const events = traces.flatMap((trace) => childrenOf(trace, 'event'));

  it('is a log of the standard, its parts in the order of the schema', () => {
    expect([log.localName, log.namespaceURI]).toEqual(['log', 'http://www.xes-standard.org/']);
    expect(log.getAttribute('xes.version')).toBe('1849.2016');
    const order = ['extension', 'global', 'classifier', 'string', 'date', 'int', 'float', 'trace'];
    const parts = [...log.children].map(({ localName }) => order.indexOf(localName));
    const sections = parts.map((part) => (part > 2 && part < 7 ? 3 : part));
    expect(sections).toEqual(sections.toSorted((a, b) => a - b));
    expect(sections).not.toContain(-1);
  });

  it('has attributes of the declared types and of the declared extensions only', () => {
    const prefixes = childrenOf(log, 'extension').map((one) => one.getAttribute('prefix'));
    for (const attribute of log.querySelectorAll('[key]')) {
      const [key, value] = ['key', 'value'].map((name) => attribute.getAttribute(name) ?? '');
      expect(value).toMatch(lexical[attribute.localName]);
      expect(key).toMatch(/^[A-Za-z][A-Za-z:]*$/);
      if (key.includes(':')) expect(prefixes).toContain(key.split(':')[0]);
    }
    for (const element of log.querySelectorAll('trace, event')) {
      const keys = [...element.children].map((child) => child.getAttribute('key')).filter(Boolean);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('has in every trace and event what is declared to be in all of them', () => {
    const scopes = { trace: traces, event: events };
    for (const [scope, elements] of Object.entries(scopes)) {
      const declared = log.querySelector(`global[scope="${scope}"]`);
      const wanted = [...(declared?.children ?? [])].map((one) => one.getAttribute('key') ?? '');
      expect(wanted).toContain('concept:name');
      for (const element of elements) {
        for (const key of wanted) expect(valueOf(element, key)).toBeDefined();
      }
    }
    const [classifier] = childrenOf(log, 'classifier');
    expect(classifier?.getAttribute('keys')).toBe('concept:name');
  });

  it('holds every event once, with its person, activity, time and agency', () => {
    const written = traces.flatMap((trace) =>
      childrenOf(trace, 'event').map((event) => [
        Number(valueOf(trace, 'concept:name')),
        valueOf(event, 'concept:name'),
        valueOf(event, 'time:timestamp'),
        Number(valueOf(event, 'value') ?? NaN),
      ]),
    );
    const expected = [...eventsOf(source)]
      .toSorted((a, b) => a.person - b.person || a.number - b.number)
      .map(({ person, activity, time, value = NaN }) => [person, activity, time, value]);
    expect(written).toEqual(expected);
  });
});

describe('XES', () => {
  it('says who acts, and whom a case comes from', () => {
    const [trace] = childrenOf(parsed(fullSource()), 'trace');
    const handoff = childrenOf(trace, 'event').find(
      (event) => valueOf(event, 'concept:name') === 'Handed on',
    ) as Element;
    const keys = ['org:group', 'org:resource', 'otherAgency'];
    expect(keys.map((key) => valueOf(handoff, key))).toEqual([
      'Council',
      '=SUM(1) & "Sons" <Ltd>\uFFFD',
      'GP practice',
    ]);
  });
});
