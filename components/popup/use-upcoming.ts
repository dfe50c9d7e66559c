import { useEffect, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import { NEAREST } from '../../utils/messaging/early';
import type { Payload } from '../../utils/messaging/protocol';
import type { PopupView } from '../../utils/messaging/views';
import { type Loaded, useView } from '../common/use-view';

const ALL: Payload<'releases.view'> = {};

/** The upcoming releases as far as they are there. */
export interface Upcoming extends Loaded<PopupView> {
	/** True while only the nearest are there and the others are being read. */
	readonly isPart: boolean;
	/** True where the others were asked for. */
	readonly askedForAll: boolean;
}

/** The nearest releases at once, which a popup has no more room for; then all, where there are more. */
export const useUpcoming = (client: Client): Upcoming => {
	const [wish, setWish] = useState<Payload<'releases.view'>>(NEAREST);
	const loaded = useView(client, 'releases.view', wish);
	const { view } = loaded;
	const isPart = view !== undefined && view.releases.length < view.total;
	useEffect(() => {
		if (isPart) setWish(ALL);
	}, [isPart]);
	return { ...loaded, isPart, askedForAll: wish === ALL };
};
