import { directive } from 'micromark-extension-directive';
import type { Code, Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import { constructs } from './constructs.ts';
import { type DirectiveShape, directiveNames } from './directive-names.ts';
import type { ProseKind } from './prose.ts';

const colon = 58;

/** The generic-directive syntax for the listed names alone: any other name stays text, and what follows it Markdown. */
export function directiveSyntax(kind: ProseKind): Extension {
  const generic = directive();
  const text = constructs(generic.text?.[colon])[0]!;
  // The generic syntax lists the container before the leaf.
  const leaf = constructs(generic.flow?.[colon]).at(-1)!;
  return {
    text: { [colon]: limited(text, 'text') },
    ...(kind === 'block' ? { flow: { [colon]: limited(leaf, 'leaf') } } : {}),
  };
}

function limited(construct: Construct, form: DirectiveShape['form']): Construct {
  const start: Construct = { tokenize: listedStart(form), partial: true };
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return effects.check(start, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
}

/** Colons, a listed name, and what can follow it. */
function listedStart(form: DirectiveShape['form']): Tokenizer {
  const names = new Set<string>(directiveNames(form));
  const colons = form === 'text' ? 1 : 2;
  return (effects, ok, nok) => {
    let read = 0;
    let name = '';
    const inside: State = (code) => {
      if (read < colons && code === colon) {
        read++;
        effects.consume(code);
        return inside;
      }
      if (read === colons && isLetter(code)) {
        name += String.fromCharCode(code!);
        effects.consume(code);
        return inside;
      }
      effects.exit('data');
      return names.has(name) && canFollow(code, form) ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('data');
      return inside(code);
    };
  };
}

function isLetter(code: Code): boolean {
  return code !== null && code >= 97 && code <= 122;
}

function canFollow(code: Code, form: DirectiveShape['form']): boolean {
  const opensBracket = code === 91 || code === 123;
  // Line endings and tabs have negative codes here.
  return opensBracket || (form === 'leaf' && (code === null || code < 0 || code === 32));
}
