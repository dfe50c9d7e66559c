import { t } from '@lingui/core/macro';
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
	const { key, title, url } = epic.facts;
	const shown = view.issue.key;
	const href = safeUrl(url);
	const words = (
		<>
			<span className="key">{key}</span> <bdi>{title}</bdi>
		</>
	);
	return (
		<div className="epic">
			<p className="epic-title">{href === null ? words : <a href={href}>{words}</a>}</p>
			{shown !== key && <p className="hint">{t`${shown} is part of ${key}, and this is the checklist of ${key}.`}</p>}
			{view.markedAsEpic && (
				<p className="hint">
					{t`You treat this issue as an epic.`}{' '}
					<button
						type="button"
						className="link"
						onClick={() => {
							void store.mark(false);
							announce(t`No longer treated as an epic`);
						}}
					>
						{t`Stop doing so`}
					</button>
				</p>
			)}
		</div>
	);
};
