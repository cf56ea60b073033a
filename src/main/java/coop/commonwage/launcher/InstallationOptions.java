package coop.commonwage.launcher;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every command that starts the product. */
final class InstallationOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:COMMONWAGE_DATA:-commonwage-data}",
      description = "Where database, keys and logs are kept (default: ${DEFAULT-VALUE}).")
  Path data;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:COMMONWAGE_HTTP_PORT:-8080}",
      description = "The HTTP port (default: ${DEFAULT-VALUE}).")
  int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "${env:COMMONWAGE_HTTP_ADDRESS:-127.0.0.1}",
      description = "The address to listen on (default: ${DEFAULT-VALUE}, this machine only).")
  String address;

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A directory that replaces the payroll rules of this jar, after all checks.")
  Path rules;
}
