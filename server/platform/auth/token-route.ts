import "server-only";
import { answered } from "./answered";
import { proveToken, type TokenHolder } from "./token";

type Params = Promise<Record<string, string>>;

/** Makes a route handler for programs, which show a bearer token of this campaign. No cookie counts here. */
export function tokenRoute(run: (holder: TokenHolder, request: Request) => Promise<Response>) {
  return (request: Request, context: { params: Params }) =>
    answered(async () => {
      const secret = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
      return run(await proveToken((await context.params).slug, secret), request);
    });
}
