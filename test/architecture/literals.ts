import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { filesUnder } from './imports.ts';

/** A text in the code that looks as if a person were to read it. */
export interface Literal {
  readonly file: string;
  readonly text: string;
}

/**
 * The strings of the code under the folders that are sentences or words for a person: two words next to each other, or
 * Chinese characters. What a program throws for its developers, types, imports and patterns do not count.
 */
export function literalsUnder(root: string, folders: readonly string[]): Literal[] {
  return folders.flatMap((folder) => filesUnder(root, folder)).flatMap((file) => literalsOf(root, file));
}

function literalsOf(root: string, file: string): Literal[] {
  const found: (Literal & { readonly start: number })[] = [];
  const hidden: { readonly start: number; readonly end: number }[] = [];
  const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  const add = (text: string, start: number) => {
    if (isForPeople(text)) found.push({ file, text, start });
  };
  new Visitor({
    Literal: (node) => void (typeof node.value === 'string' && add(node.value, node.start)),
    TemplateElement: (node) => add(node.value.cooked ?? '', node.start),
    ImportDeclaration: (node) => void hidden.push(node),
    NewExpression(node) {
      // Errors that only a developer sees; what a person is told is made of messages.
      if (node.callee.type === 'Identifier' && /^(Range|Type)?Error$/.test(node.callee.name)) hidden.push(node);
    },
  }).visit(program);
  const isShown = ({ start }: { readonly start: number }) =>
    !hidden.some((span) => span.start <= start && start < span.end);
  return found.filter(isShown).map(({ file: path, text }) => ({ file: path, text }));
}

function isForPeople(text: string): boolean {
  return /[\u4e00-\u9fff]/.test(text) || /[A-Za-z]{2,}[,.]? [A-Za-z]{2,}/.test(text);
}
