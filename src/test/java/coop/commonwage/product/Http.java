package coop.commonwage.product;

import java.net.http.HttpClient;

/** Asks the product as browsers and proxies do. */
final class Http {

  private Http() {}

  /** Without offering HTTP/2, in which the server can come to wait for itself: adr/0027. */
  static HttpClient client() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
