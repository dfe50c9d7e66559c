import { t } from '@lingui/core/macro';
import { formatLocale } from '../../../utils/words/locale';
import { dateText } from '../../common/dates';
import { percent, placeOf, type Scale, ticksOf } from './layout';

interface Props {
	readonly scale: Scale;
	readonly shipDate: string | null;
	readonly today: string;
}

interface FlagProps {
	readonly words: string;
	readonly at: number;
	readonly kind: 'today' | 'ship';
	readonly row: number;
}

const Flag = ({ words, at, kind, row }: FlagProps) => (
	<span
		className={`tl-flag tl-flag-${kind}`}
		data-before={at > 0.8 || undefined}
		style={{ insetInlineStart: percent(at), insetBlockStart: `${20 + row * 22}px` }}
	>
		{words}
	</span>
);

/** Weeks along the top, with today and ship. */
export const Axis = ({ scale, shipDate, today }: Props) => {
	const dayText = new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' });
	const now = placeOf(scale, today);
	const ship = shipDate === null ? null : placeOf(scale, shipDate);
	const close = ship !== null && Math.abs(ship - now) * scale.width < 180;
	return (
		<div className="tl-track tl-axis">
			<div className="tl-head" />
			<div className="tl-lanes" style={{ blockSize: close ? '66px' : '44px' }}>
				{ticksOf(scale).map((date) => (
					<span key={date} className="tl-tick" style={{ insetInlineStart: percent(placeOf(scale, date)) }}>
						{dayText.format(new Date(`${date}T00:00:00Z`))}
					</span>
				))}
				<Flag kind="today" words={t`Today`} at={now} row={0} />
				{ship !== null && shipDate !== null && (
					<Flag kind="ship" words={t`Ship ${{ date: dateText(shipDate, today) }}`} at={ship} row={close ? 1 : 0} />
				)}
			</div>
		</div>
	);
};
