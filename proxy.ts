import { type NextRequest, NextResponse } from "next/server";

/**
 * Tells pages their own address, so that sign-in can lead back to it. Decides no access. It must not see uploads or the
 * API: a request body that passes through here is cut at 10 MB and still answered with 200.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers);
  headers.set("x-cb-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/manager/:path*", "/c/:slug", "/c/:slug/((?!api/).*)"] };
