import type { EpicCard, PanelView } from '../../utils/messaging/views';
import { safeUrl } from '../common/links';
import { usePanel } from './context';

interface Props {
	readonly view: PanelView;
	readonly epic: EpicCard;
}

/** Whose checklist this is. */
export const EpicLine = ({ view, epic }: Props) => {
	const { store, announce } = usePanel();
	const { key, title, url, type } = epic.facts;
	const href = safeUrl(url);
	const words = (
		<>
			<span className="key">{key}</span> <bdi>{title}</bdi>
		</>
	);
	return (
		<div className="epic">
			<p className="epic-title">{href === null ? words : <a href={href}>{words}</a>}</p>
			{view.issue.key !== key && (
				<p className="hint">
					{view.issue.key} is part of this {type.toLowerCase()}; the checklist belongs to {key}.
				</p>
			)}
			{view.markedAsEpic && (
				<p className="hint">
					You treat this issue as an epic.{' '}
					<button
						type="button"
						className="link"
						onClick={() => {
							void store.mark(false);
							announce('No longer treated as an epic');
						}}
					>
						Stop doing so
					</button>
				</p>
			)}
		</div>
	);
};
