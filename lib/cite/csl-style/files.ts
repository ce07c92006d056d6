/**
 * Reads the extension's own files with the packaged styles. Pages, the hidden page and workers share them; as modules each kind of context would
 * carry a copy of all of them. The one request that is no request: the build allows this expression in this module and nothing else
 * (scripts/build/no-network.ts).
 */
const NAME = /^[a-z0-9-]+\.gz$/i;
const OWN_PROTOCOL = /^(?:chrome|moz)-extension:$/;

/** The text of a file that the build made (scripts/build/style-files.ts). */
export async function readStyleFile(name: string): Promise<string> {
  if (!NAME.test(name) || !OWN_PROTOCOL.test(location.protocol)) throw new Error(`no file of ours: ${name}`);
  const { ok, body } = await fetch(new URL(`/styles/${name}`, location.origin));
  if (!ok || !body) throw new Error(`the extension has no file styles/${name}`);
  return new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}
