import { IRREGULAR_VERBS } from "../lexicon/irregular-verbs.ts";
import { REGULAR_VERBS } from "../lexicon/regular-verbs.ts";

/** What a word can be as a form of its verb; a word can be several at once ("cut", "ran" only the past). */
export type VerbForm = {
  base: string;
  bare: boolean;
  third: boolean;
  past: boolean;
  participle: boolean;
  gerund: boolean;
};

const FORMS: ReadonlyMap<string, VerbForm> = formsOfAll();
const IRREGULAR_PASTS: ReadonlyMap<string, string> = new Map(
  IRREGULAR_VERBS.map((row): [string, string] => {
    const [base = "", past = ""] = row.split(" ");
    return [base, past];
  }),
);

/** The form a lower-case word is, null where no verb of the lexicon has it. */
export function verbForm(lower: string): VerbForm | null {
  return FORMS.get(lower) ?? null;
}

/** The past of a word in -ing ("killing": "killed"); null where the verb is not known. */
export function pastOfGerund(gerund: string): string | null {
  const form = FORMS.get(gerund);
  if (form === undefined || !form.gerund) return null;
  const irregular = IRREGULAR_PASTS.get(form.base);
  if (irregular !== undefined) return irregular;
  if (form.base.endsWith("ie") || form.base.endsWith("e")) return `${form.base}d`;
  const stem = gerund.slice(0, -3);
  return /[^aeiou]y$/.test(stem) ? `${stem.slice(0, -1)}ied` : `${stem}ed`;
}

/** The third person of a word in -ing ("making": "makes"); null where the verb is not known. */
export function thirdOfGerund(gerund: string): string | null {
  const form = FORMS.get(gerund);
  return form === undefined || !form.gerund ? null : thirdOf(form.base);
}

function formsOfAll(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  const irregular = new Set<string>();
  for (const row of IRREGULAR_VERBS) {
    const [base = "", pasts = "", participles = ""] = row.split(" ");
    irregular.add(base);
    addCommon(forms, base);
    for (const past of pasts.split("/")) add(forms, past, base, "past");
    for (const participle of participles.split("/")) add(forms, participle, base, "participle");
  }
  for (const base of REGULAR_VERBS) {
    if (irregular.has(base)) continue;
    addCommon(forms, base);
    for (const past of pastsOf(base)) {
      add(forms, past, base, "past");
      add(forms, past, base, "participle");
    }
  }
  return forms;
}

function addCommon(forms: Map<string, VerbForm>, base: string): void {
  add(forms, base, base, "bare");
  add(forms, thirdOf(base), base, "third");
  for (const stem of stemsOf(base)) add(forms, `${stem}ing`, base, "gerund");
}

function add(
  forms: Map<string, VerbForm>,
  word: string,
  base: string,
  kind: "bare" | "third" | "past" | "participle" | "gerund",
): void {
  const form = forms.get(word) ?? {
    base,
    bare: false,
    third: false,
    past: false,
    participle: false,
    gerund: false,
  };
  form[kind] = true;
  forms.set(word, form);
}

function thirdOf(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|sh|ch|x|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastsOf(base: string): string[] {
  if (base.endsWith("e")) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  return stemsOf(base).map((stem) => `${stem}ed`);
}

/** What -ing and -ed are added to, with and without a doubled consonant: usage differs by stress and by country. */
function stemsOf(base: string): string[] {
  if (base.endsWith("ie")) return [`${base.slice(0, -2)}y`];
  if (/[^eoy]e$/.test(base)) return [base.slice(0, -1)];
  if (/c$/.test(base)) return [base, `${base}k`];
  return /(?:^|[^aeiou])(?:[aeiou]|qu[aeiou])[bdgklmnprtz]$/.test(base) ? [base, base + base.slice(-1)] : [base];
}
