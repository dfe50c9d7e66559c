import { t } from '@lingui/core/macro';
import type { Evidence, Item } from '../../utils/release/checklist';
import { Icon } from '../common/icon';
import { safeUrl } from '../common/links';
import type { Edit } from '../panel/context';
import { EvidenceForm } from './evidence-form';

const host = (url: string): string => URL.parse(url)?.host ?? url;

const EvidenceLink = ({ link }: { readonly link: Evidence }) => {
	const href = safeUrl(link.url);
	const words = link.label === '' ? host(link.url) : link.label;
	// Synced records are checked elsewhere too; a link that could run code must never become one here.
	if (href === null) return <span>{words}</span>;
	return (
		<a href={href} target="_blank" rel="noopener noreferrer" title={href}>
			{words}
		</a>
	);
};

/** Links that prove an item: the document, the dashboard, the approval. */
export const EvidenceList = ({ item, edit }: { readonly item: Item; readonly edit: Edit }) => {
	const set = (evidence: Evidence[]): string | null => edit({ type: 'edit', itemId: item.id, changes: { evidence } });
	return (
		<fieldset className="field">
			<legend>{t`Evidence`}</legend>
			{item.evidence.length > 0 && (
				<ul className="evidence">
					{item.evidence.map((link) => (
						<li key={link.id}>
							<Icon name="link" size={14} />
							<EvidenceLink link={link} />
							<button
								type="button"
								className="icon-button"
								aria-label={t`Remove link ${{ link: link.label || host(link.url) }}`}
								onClick={(event) => {
									event.currentTarget.closest('fieldset')?.querySelector<HTMLElement>('input, .add-link')?.focus();
									set(item.evidence.filter(({ id }) => id !== link.id));
								}}
							>
								<Icon name="close" size={14} />
							</button>
						</li>
					))}
				</ul>
			)}
			<EvidenceForm count={item.evidence.length} onAdd={(link) => set([...item.evidence, link])} />
		</fieldset>
	);
};
