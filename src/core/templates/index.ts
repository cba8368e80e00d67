import type { Locale } from '../messages/message.ts';
import { en } from './en.ts';
import type { Template } from './template.ts';
import { zh } from './zh.ts';

/** The books that `trendbook init` makes. */
export const templates: Readonly<Record<Locale, Template>> = { en, zh };
