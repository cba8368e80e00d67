import { render } from '../messages/catalogue.ts';
import { type Locale, message } from '../messages/message.ts';
import { rules } from '../rules/index.ts';

/** What a rule is for, in Markdown: its id, its severity, what it finds. A rule of a later version is named as one. */
export function ruleCard(id: string, locale: Locale): string {
  const rule = rules.find((each) => each.id === id);
  if (!rule) return `\`${id}\`\n\n${render(message('language/later-rule'), locale)}`;
  const severity = render(message(`language/severity-${rule.severity}`), locale);
  return `\`${id}\` · *${severity}*\n\n${rule.documentation[locale]}`;
}
