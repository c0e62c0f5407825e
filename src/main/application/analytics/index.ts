import type { Actor } from '@main/domain/access/actor';
import type { BankStore } from '@main/ports/bank';
import type { DocumentRequest, Documents } from '@main/ports/documents';
import type { FileKind, Files } from '@main/ports/files';
import { frameOf, panelOf } from '@shared/charts/analytics/panels';
import { sayingIn } from '@shared/charts/analytics/saying';
import type { CallInput, CallOutput } from '@shared/contract';
import { panelNames } from '@shared/contract/analytics';
import type { DocumentLanguage } from '@shared/documentTexts';
import { type Result, refuse, succeed } from '@shared/result';
import type { BusinessDay } from '../businessDay';
import type { RecordExport } from '../exports/event';
import { once } from '../exports/once';
import { withinReach } from '../reach';
import type { BankUseCases, JobControl, OpenUseCases } from '../useCase';

type Asked = CallInput<'analytics.figures'>;
type Analytics = CallOutput<'analytics.figures'>;

export type AnalyticsDependencies = {
  readonly money: Pick<BankUseCases, 'figures.series' | 'figures.branches' | 'figures.makeUp'>;
  readonly people: Pick<BankUseCases, 'people.figures' | 'people.signInHours'>;
  readonly bank: Pick<BankStore, 'bank' | 'branches'>;
  readonly today: BusinessDay;
  readonly files: Pick<Files, 'save'>;
  readonly documents: Pick<Documents, 'render'>;
  readonly record: RecordExport;
  readonly languageOf: (actor: Actor) => DocumentLanguage;
};

/** How far back sign-ins are looked at by weekday and hour. */
const signInMonths = 3;

/** Gathers what the page draws: each part is a question of its own, asked of projections only. */
function createGather({ money, people, bank, today }: AnalyticsDependencies) {
  return async (actor: Actor, asked: Asked): Promise<Result<Analytics>> => {
    const { from, to, unit } = asked;
    const branch = withinReach(actor, asked.branch);
    const [series, branches, makeUp, counted, hours, theBank, all] = await Promise.all([
      money['figures.series'](actor, { branch, from, to, unit }),
      money['figures.branches'](actor, { from, to }),
      money['figures.makeUp'](actor, { branch, from, to }),
      people['people.figures'](actor, { branch }),
      people['people.signInHours'](actor, { branch, months: signInMonths }),
      bank.bank(),
      bank.branches(),
    ]);
    if (!series.ok) return series;
    if (!branches.ok) return branches;
    if (!makeUp.ok) return makeUp;
    if (!counted.ok) return counted;
    if (!hours.ok) return hours;
    if (!theBank) return refuse('NOT_FOUND');
    return succeed({
      bankName: theBank.name,
      demo: theBank.demo,
      branchName: all.find((each) => each.branch === branch)?.name ?? null,
      from,
      to,
      unit,
      asOf: today(branch ?? actor.holder.branch),
      steps: series.value.rows,
      total: series.value.total,
      before: series.value.before,
      branches: branch === null ? branches.value.rows : [],
      ...makeUp.value,
      customers: counted.value,
      hours: hours.value.rows,
    });
  };
}

type Saved = {
  readonly what: string;
  readonly asked: Asked;
  readonly name: string;
  readonly kind: FileKind;
  readonly request: DocumentRequest;
};

/** The analytics page (issue "Staff desks"): what it draws, each chart as a file, and all of them as pages to print. */
export function createAnalytics(
  dependencies: AnalyticsDependencies,
): Pick<OpenUseCases, 'analytics.figures' | 'analytics.savePanel' | 'analytics.savePages'> {
  const { files, documents, record, languageOf } = dependencies;
  const gather = createGather(dependencies);

  const save = (actor: Actor, { signal }: JobControl, { what, asked, name, kind, request }: Saved) =>
    files.save({
      suggestedName: `${name}_${asked.from}_${asked.to}.${kind}`,
      kind,
      signal,
      content: async () => {
        const { from, to, branch } = asked;
        const search = branch === null ? {} : { branch };
        const recorded = await record(actor, { what, accountId: null, period: { from, to }, search });
        return recorded.ok ? succeed(once(await documents.render(request))) : recorded;
      },
    });

  return {
    'analytics.figures': gather,
    'analytics.savePanel': async (actor, { panel: name, format, ...asked }, control) => {
      const figures = await gather(actor, asked);
      if (!figures.ok) return figures;
      const language = languageOf(actor);
      const saying = sayingIn(language);
      const panel = panelOf(name, figures.value, saying);
      if (!panel) return refuse('NOT_FOUND');
      const frame = frameOf(name, figures.value, saying.words.wholeBank);
      const request: DocumentRequest =
        format === 'png'
          ? { kind: 'panelPicture', language, panel, frame }
          : { kind: 'panelFigures', language, panel };
      return save(actor, control, {
        what: 'analyticsPanel',
        asked,
        name: `analytics_${name}`,
        kind: format,
        request,
      });
    },
    'analytics.savePages': async (actor, asked, control) => {
      const figures = await gather(actor, asked);
      if (!figures.ok) return figures;
      const language = languageOf(actor);
      const saying = sayingIn(language);
      const { wholeBank } = saying.words;
      const panels = panelNames.flatMap((name) => {
        const panel = panelOf(name, figures.value, saying);
        return panel ? [{ panel, frame: frameOf(name, figures.value, wholeBank) }] : [];
      });
      const frame = frameOf(null, figures.value, wholeBank);
      const request: DocumentRequest = { kind: 'panelPages', language, panels, frame };
      return save(actor, control, { what: 'analyticsPages', asked, name: 'analytics', kind: 'pdf', request });
    },
  };
}
