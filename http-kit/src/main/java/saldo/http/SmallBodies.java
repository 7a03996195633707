package saldo.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Takes a small JSON body off the connection before its request is handed on. It mostly comes with
 * the head; a resource that asks for it later has the connection stopped and started again, and
 * waits on another thread. Who may send it is not known yet, so what is larger is left to the
 * resource, and so are forms, which are parsed while they come.
 */
@Singleton
public class SmallBodies {
  /** In bytes: any command but a bulk. */
  static final int MOST_BYTES = 8 << 10;

  /** After {@link BodyLimit}, before everything else. */
  private static final int EARLY = 900;

  void register(@Observes Filters filters) {
    Handler<RoutingContext> take = SmallBodies::take;
    filters.register(take, EARLY);
  }

  private static void take(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (!isSmall(request)) {
      context.next();
      return;
    }
    Future<Buffer> body = request.body();
    // the server holds back every body until somebody asks, and does not count this as asking
    request.resume();
    body.onSuccess(all -> handOn(context, all));
  }

  private static void handOn(RoutingContext context, Buffer body) {
    ((RoutingContextInternal) context).setBody(body);
    context.next();
  }

  /** A sender that asks whether it may send is answered by whoever reads the body. */
  private static boolean isSmall(HttpServerRequest request) {
    long length = BodyLimit.declared(request);
    return length > 0
        && length <= MOST_BYTES
        && isJson(request.getHeader(HttpHeaderNames.CONTENT_TYPE))
        && !request.headers().contains(HttpHeaderNames.EXPECT);
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null && contentType.startsWith(MediaType.APPLICATION_JSON);
  }
}
