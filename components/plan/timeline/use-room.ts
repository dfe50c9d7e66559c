import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of a box in pixels, kept up to date; 0 until it is known. */
export const useRoom = (): readonly [box: RefObject<HTMLDivElement | null>, width: number] => {
	const box = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		const element = box.current;
		if (element === null) return;
		const watch = new ResizeObserver(() => setWidth(element.clientWidth));
		watch.observe(element);
		setWidth(element.clientWidth);
		return () => watch.disconnect();
	}, []);
	return [box, width];
};
