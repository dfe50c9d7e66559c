import { msg, t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import { builtInTemplate, type TemplateChanges } from '../../../utils/release/template';
import { RELEASE_KINDS, type ReleaseKind } from '../../../utils/release/words';
import { labels } from '../../../utils/words/labels';
import { listText } from '../../../utils/words/lists';
import { AddTemplateItem } from './add-template-item';
import { Group } from './group';
import { SelectField } from './select-field';
import { changesOf, freshKey, withChanges } from './template-edit';
import { TemplateList } from './template-list';
import { problemAt, useDraft } from './use-draft';

const KIND_WORDS = labels({ major: msg`Major`, minor: msg`Minor`, patch: msg`Patch`, hotfix: msg`Hotfix` });

/** What the checklist of a new epic starts with, by kind of release. */
export const TemplatesGroup = () => {
	const { policy, edit, problems } = useDraft();
	const [kind, setKind] = useState<ReleaseKind>('minor');
	const titleField = useRef<HTMLInputElement>(null);
	const changes = changesOf(policy, kind);
	const put = (change: (changes: TemplateChanges) => TemplateChanges): void =>
		edit((old) => withChanges(old, kind, change(changesOf(old, kind))));
	const changed = RELEASE_KINDS.filter((one) => policy.templates[one] !== undefined);
	const taken = new Set([...builtInTemplate(kind), ...changes.add].map(({ templateKey }) => templateKey));
	return (
		<Group
			name={t`Templates`}
			now={
				changed.length === 0
					? t`all as built in`
					: t`changed: ${{ kinds: listText(changed.map((one) => KIND_WORDS[one])) }}`
			}
			faulty={problemAt(problems, 'templates') !== null}
		>
			<p className="subtle">
				{t`Checklists that nobody has edited follow at once; the others stay as they are. Due is in working days from ship: -3 is three before, 2 is two after, empty is no date.`}
			</p>
			<SelectField
				label={t`Kind of release`}
				values={RELEASE_KINDS}
				words={KIND_WORDS}
				value={kind}
				onChange={setKind}
			/>
			<TemplateList kind={kind} changes={changes} put={put} onDropped={() => titleField.current?.focus()} />
			<AddTemplateItem
				titleField={titleField}
				onAdd={(item) =>
					put((old) => ({ ...old, add: [...old.add, { ...item, templateKey: freshKey(item.title, taken) }] }))
				}
			/>
		</Group>
	);
};
