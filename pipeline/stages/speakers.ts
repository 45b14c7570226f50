import type { Block, Speaker } from '../document.ts';
import type { Stage } from '../pipeline.ts';
import type { Settings } from '../settings.ts';
import { quotedColumn } from './qualities/form.ts';
import type { EntityDraft } from './speakers/entity-draft.ts';
import { MentionReader } from './speakers/mention-reader.ts';
import { NamedTokens } from './speakers/named-tokens.ts';
import { namesOfSources } from './speakers/names/names-of-sources.ts';
import { namesWithoutRoles } from './speakers/names/names-without-roles.ts';
import { withoutTitles } from './speakers/names/titled-name.ts';
import { type PronounRanker, rankPronoun } from './speakers/pronouns/pronoun-ranker.ts';
import { PronounResolver } from './speakers/pronouns/pronoun-resolver.ts';
import { SourceHeads } from './speakers/source-head.ts';
import { SpeakerReader } from './speakers/speaker-reader.ts';

type Read = 'blocks' | 'tokens' | 'sentences' | 'quotations' | 'names' | 'attributions';

const isProse = ({ kind }: Block): boolean => kind === 'prose' || kind === 'list';

/** Aliases in lower case, to the words of the name that records shall bear. */
function readAliases({ aliases }: Settings['speakers']): Map<string, string[]> {
  return new Map(Object.entries(aliases).map(([other, name]) => [other.toLowerCase(), name.split(/\s+/)]));
}

/**
 * Puts together which names, descriptions and pronouns stand for one person or body, and tells of each attribution who its
 * source is. "US Defense Secretary Pete Hegseth", "Mr Hegseth" and "he" are one; where two fit, the speaker is unknown.
 */
export function speakersStage(
  settings: Pick<Settings, 'speakers'>,
  /** Chooses whom a pronoun stands for. Training looks on here. */
  rank: PronounRanker = rankPronoun,
): Stage<Read, 'entities' | 'speakers'> {
  const aliases = readAliases(settings.speakers);
  return {
    name: 'speakers',
    reads: ['blocks', 'tokens', 'sentences', 'quotations', 'names', 'attributions'],
    writes: ['entities', 'speakers'],
    run(_article, { blocks, tokens, sentences, quotations, names, attributions }) {
      const bare = new NamedTokens(tokens, []);
      const people = namesWithoutRoles(tokens, names).map((name) => withoutTitles(bare, name));
      const named = bare.with(namesOfSources(tokens, people, attributions));
      const quoted = quotedColumn(tokens, quotations);
      const isAside = (sentence: number) => {
        const first = sentences[sentence]?.from ?? 0;
        return !isProse(blocks[tokens.blockOf[first]!]!);
      };
      const reader = new MentionReader(named, sentences, attributions, quoted, isAside, aliases);
      const pronouns = new PronounResolver(reader.discourse, quoted, rank);
      const heads = new SourceHeads(named);
      const speakerReader = new SpeakerReader(named, attributions, reader, heads, pronouns);
      const drafts = attributions.map((_, index) => speakerReader.of(index));
      const ids = idsOf(
        drafts.map(({ entity }) => entity),
        reader.allEntities(),
      );
      const speakers = drafts.map(
        (draft): Speaker => ({ ...draft, entity: draft.entity && ids.get(draft.entity)! }),
      );
      const entities = [...ids].map(([draft, id]) => draft.finish(id));
      return { entities, speakers };
    },
  };
}

/** Ids for whoever is named or speaks, in the order of their first mentions. */
function idsOf(
  speaking: readonly (EntityDraft | null)[],
  all: readonly EntityDraft[],
): ReadonlyMap<EntityDraft, string> {
  const speakers = new Set(speaking);
  const first = (draft: EntityDraft) => Math.min(...draft.mentions.map(({ from }) => from));
  const kept = all.filter(
    (draft) => draft.mentions.length > 0 && (draft.name !== null || speakers.has(draft)),
  );
  const ordered = kept.map((draft) => ({ draft, first: first(draft) })).sort((a, b) => a.first - b.first);
  return new Map(ordered.map(({ draft }, index) => [draft, `e${index + 1}`]));
}
