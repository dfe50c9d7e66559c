import { itemTitle } from '../../../utils/release/item-title';
import type { TemplateChanges } from '../../../utils/release/template';
import { builtInTemplate, type TemplateItem } from '../../../utils/release/template';
import { ARTIFACT_LABELS, ARTIFACTS, type ReleaseKind } from '../../../utils/release/words';
import { changeAdded, changeBuiltIn, dropAdded, setRemoved } from './template-edit';
import { TemplateRow } from './template-row';
import { problemAt, useDraft } from './use-draft';

interface Props {
	readonly kind: ReleaseKind;
	readonly changes: TemplateChanges;
	readonly put: (change: (changes: TemplateChanges) => TemplateChanges) => void;
	/** Called when an item of the team's own has gone, with its row. */
	readonly onDropped: () => void;
}

const BuiltInRow = ({ item, kind, changes, put }: Props & { readonly item: TemplateItem }) => {
	const { problems } = useDraft();
	const at = changes.change.findIndex(({ templateKey }) => templateKey === item.templateKey);
	return (
		<TemplateRow
			item={{ ...item, ...changes.change[at], title: itemTitle(item) }}
			removed={changes.remove.includes(item.templateKey)}
			problem={at < 0 ? null : problemAt(problems, `templates.${kind}.change.${at}`)}
			onChange={(change) => put((old) => changeBuiltIn(old, item, change))}
			onRemove={(removed) => put((old) => setRemoved(old, item.templateKey, removed))}
		/>
	);
};

const AddedRow = ({ item, kind, changes, put, onDropped }: Props & { readonly item: TemplateItem }) => {
	const { problems } = useDraft();
	return (
		<TemplateRow
			item={item}
			removed={false}
			problem={problemAt(problems, `templates.${kind}.add.${changes.add.indexOf(item)}`)}
			onChange={(change) => put((old) => changeAdded(old, item.templateKey, change))}
			onRemove={() => {
				put((old) => dropAdded(old, item.templateKey));
				onDropped();
			}}
		/>
	);
};

/** The items of one kind of release, by artifact: the built-in ones, then the team's own. */
export const TemplateList = (props: Props) => {
	const builtIn = builtInTemplate(props.kind);
	const { add } = props.changes;
	return ARTIFACTS.map((artifact) => {
		const mine = builtIn.filter((item) => item.artifact === artifact);
		const added = add.filter((item) => item.artifact === artifact);
		if (mine.length + added.length === 0) return null;
		const label = ARTIFACT_LABELS[artifact];
		return (
			<div key={artifact}>
				<h3 className="policy-artifact">{label}</h3>
				<ul className="policy-items" aria-label={label}>
					{mine.map((item) => (
						<BuiltInRow key={item.templateKey} item={item} {...props} />
					))}
					{added.map((item) => (
						<AddedRow key={`own ${item.templateKey}`} item={item} {...props} />
					))}
				</ul>
			</div>
		);
	});
};
