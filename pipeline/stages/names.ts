import type { NameType } from '../claim.ts';
import type { Name } from '../document.ts';
import { groupClass } from '../lexicon/groups.ts';
import type { Stage } from '../pipeline.ts';
import type { Tokens } from '../tokens.ts';
import type { NameTagger } from './names/name-tagger.ts';
import type { TaggedName } from './names/tagged-name.ts';

const TYPES: Readonly<Record<TaggedName['tag'], NameType | null>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place',
  // "Republicans" are a group; "the Iliad" is nothing that speaks.
  MISC: null,
};

function typeOf({ tag, tokens: range }: TaggedName, tokens: Tokens): NameType | null {
  const type = TYPES[tag];
  if (type === 'person' || type === 'organization') return type;
  return groupClass(tokens.rangeText(range)) ? 'group' : type;
}

const longFormOf = ({ longForm }: TaggedName): Pick<Name, 'longForm'> => (longForm ? { longForm } : {});

/** Names of persons, organizations, places and groups. */
export function namesStage(tagger: NameTagger): Stage<'tokens' | 'sentences', 'names'> {
  return {
    name: 'names',
    reads: ['tokens', 'sentences'],
    writes: ['names'],
    run(_article, { tokens, sentences }) {
      const names: Name[] = [];
      for (const name of tagger.tag(tokens, sentences)) {
        const type = typeOf(name, tokens);
        if (type)
          names.push({ tokens: name.tokens, type, probability: name.probability, ...longFormOf(name) });
      }
      return { names };
    },
  };
}
