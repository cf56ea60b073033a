package coop.commonwage.product.container;

import coop.commonwage.product.Product;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Makes the container of the tests a second node of the shared product: same database, same
 * secrets. Does nothing inside the container, where the tests run once more.
 */
final class NodeOfSharedProduct implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("commonwage.jar") == null) {
      return;
    }
    Product product = Product.shared();
    Map<String, String> node = product.asEnvironmentOfAnotherNode();
    StringBuilder options =
        new StringBuilder(
            "-Xmx768m -Dcommonwage.db.url="
                + node.get("COMMONWAGE_DB_URL")
                + "?stringtype=unspecified&amp;reWriteBatchedInserts=true");
    for (String schema : List.of("register", "pay", "surplus", "scheduler")) {
      options.append(
          " -Dcommonwage.db.password.%s=%s"
              .formatted(schema, product.passwordOf("commonwage_" + schema)));
    }
    options
        .append(" -Dcommonwage.keyset.file=")
        .append(node.get("COMMONWAGE_KEYSET_FILE"))
        .append(" -Dcommonwage.operator.token=")
        .append(product.operatorToken());
    System.setProperty("commonwage.node.options", options.toString());
  }
}
