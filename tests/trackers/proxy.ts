import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';

/** An http proxy that only tunnels: to the stand-ins for their hosts, nowhere for any other. */
export interface Proxy {
	port: number;
	close(): Promise<void>;
}

/** Starts the proxy. CONNECT to one of `hosts` on port 443 reaches `target` on loopback; the rest is put into `refused`. */
export async function startProxy(hosts: readonly string[], target: number, refused: string[]): Promise<Proxy> {
	const server = createServer((request, response) => {
		refused.push(request.url ?? '');
		response.writeHead(403).end();
	});
	const sockets = trackSockets(server);
	server.on('connect', (request, client: Socket, head: Buffer) => {
		client.on('error', () => client.destroy());
		const [host = '', port] = (request.url ?? '').split(':');
		if (!hosts.includes(host) || port !== '443') {
			refused.push(request.url ?? '');
			client.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
			return;
		}
		tunnel(client, target, head);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	return { port: (server.address() as AddressInfo).port, close: () => closeServer(server, sockets) };
}

function tunnel(client: Socket, target: number, head: Buffer): void {
	const upstream = connect(target, '127.0.0.1', () => {
		client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
		upstream.write(head);
		upstream.pipe(client).pipe(upstream);
	});
	upstream.on('error', () => client.destroy());
	upstream.on('close', () => client.destroy());
	client.on('close', () => upstream.destroy());
}

/** Keeps the server's open sockets, so that closing it need not wait for browsers to let go. */
export function trackSockets(server: {
	on(event: 'connection', listener: (socket: Socket) => void): unknown;
}): Set<Socket> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	return sockets;
}

/** Ends a server at once, open connections and all. */
export async function closeServer(server: Pick<Server, 'close'>, sockets: Set<Socket>): Promise<void> {
	const closed = new Promise<void>((done) => server.close(() => done()));
	for (const socket of sockets) socket.destroy();
	await closed;
}
