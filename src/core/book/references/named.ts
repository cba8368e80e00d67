import { message } from '../../messages/message.ts';
import { nearest } from '../../text/nearest.ts';
import type { DefinitionName, Reference } from '../book.ts';
import type { RawReference } from '../occurrences.ts';
import type { Lookup } from './lookup.ts';
import { fault, found } from './outcome.ts';

type SimpleRule =
  | 'ref/unknown-product'
  | 'ref/unknown-trend'
  | 'ref/unknown-table'
  | 'ref/unknown-source'
  | 'ref/unknown-ranking'
  | 'ref/unknown-claim'
  | 'ref/unknown-chart';

/** What is named by its id alone, without a scope. */
export function direct(kind: DefinitionName['kind'], raw: RawReference, lookup: Lookup, rule: SimpleRule): Reference {
  const target = targetOf(kind, raw, lookup);
  if (target) return found(kind, raw, target);
  const text = (suggestion: string | undefined) => message(rule, { id: raw.id, suggestion });
  return fault(kind, raw, rule, text, lookup.names(kind).candidates(raw.id));
}

function targetOf(
  kind: DefinitionName['kind'],
  { id, byLabel }: RawReference,
  lookup: Lookup,
  scope?: string,
): DefinitionName | undefined {
  const named = lookup.find(kind, id, scope);
  if (named || !byLabel) return named;
  const names = lookup.names(kind, scope);
  return names.labelled(id) ?? names.aliased(id);
}

export function taxonomy(raw: RawReference, lookup: Lookup): Reference {
  const target = lookup.find('taxonomy', raw.id);
  if (target) return found('taxonomy', raw, target);
  return fault(
    'taxonomy',
    raw,
    'ref/unknown-term',
    (suggestion) => message('ref/unknown-term/taxonomy', { id: raw.id, suggestion }),
    nearest(raw.id, lookup.names('taxonomy').ids),
  );
}

export function term(raw: RawReference, lookup: Lookup): Reference {
  const scope = raw.scope ?? '';
  const target = targetOf('term', raw, lookup, scope);
  if (target) return found('term', raw, target);
  // An unknown taxonomy is one finding, on its own name where that is written (`terms: { regoin: north }`).
  if (raw.scopeIsWritten && !lookup.find('taxonomy', scope)) return found('term', raw);
  const text = (suggestion: string | undefined) => message('ref/unknown-term', { id: raw.id, scope, suggestion });
  return fault('term', raw, 'ref/unknown-term', text, lookup.names('term', scope).candidates(raw.id));
}

export function platform(raw: RawReference, lookup: Lookup): Reference {
  const scoped = { ...raw, scope: 'platform' };
  const target = lookup.find('term', raw.id, 'platform');
  if (target) return found('term', scoped, target);
  const text = (suggestion: string | undefined) => message('ref/unknown-platform', { id: raw.id, suggestion });
  return fault('term', scoped, 'ref/unknown-platform', text, lookup.names('term', 'platform').candidates(raw.id));
}

/** A metric, and whether it is given for the platform that the place names (`raw.platform`). */
export function metric(raw: RawReference, lookup: Lookup): Reference {
  const target = lookup.find('metric', raw.id);
  if (!target) {
    const text = (suggestion: string | undefined) => message('ref/unknown-metric', { id: raw.id, suggestion });
    return fault('metric', raw, 'ref/unknown-metric', text, lookup.names('metric').candidates(raw.id));
  }
  const platforms = lookup.metrics().get(raw.id)?.platforms;
  const isPlatform = (id: string) => lookup.find('term', id, 'platform') !== undefined;
  // A platform that is not there has its finding, here or in the metric's list.
  const known = raw.platform !== undefined && isPlatform(raw.platform) && (platforms ?? []).every(isPlatform);
  if (!known || !platforms || platforms.includes(raw.platform!)) return found('metric', raw, target);
  const text = message('ref/unknown-metric/platform', {
    id: raw.id,
    platform: raw.platform!,
    platforms: platforms.join(', '),
  });
  const others = [...lookup.metrics().values()].filter((each) => each.platforms?.includes(raw.platform!) ?? true);
  const candidates = nearest(
    raw.id,
    others.map((each) => each.id),
  );
  return { ...found('metric', raw, target), fault: { rule: 'ref/unknown-metric', message: text, candidates } };
}

export function page(raw: RawReference, lookup: Lookup): Reference {
  const pages = lookup.pages();
  if (pages.has(raw.id)) return found('page', raw);
  const text = (suggestion: string | undefined) => message('ref/unknown-page', { id: raw.id, suggestion });
  return fault('page', raw, 'ref/unknown-page', text, nearest(raw.id, pages));
}

export function rule(raw: RawReference, lookup: Lookup): Reference {
  const rules = lookup.rules();
  if (rules.has(raw.id)) return found('rule', raw);
  const text = (suggestion: string | undefined) => message('ref/unknown-rule', { id: raw.id, suggestion });
  return fault('rule', raw, 'schema/unknown-key', text, nearest(raw.id, rules));
}
