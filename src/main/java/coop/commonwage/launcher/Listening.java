package coop.commonwage.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the server can listen where it is told to; asked before anything else is started. */
final class Listening {

  private static final int HIGHEST_PORT = 65_535;

  private Listening() {}

  /**
   * @throws StartFailed when the port or the address cannot be used, with the reason
   */
  static void check(String address, int port) {
    if (port < 1 || port > HIGHEST_PORT) {
      throw new StartFailed("--port must be 1 to 65535, but is " + port + ".");
    }
    InetAddress listen;
    try {
      listen = InetAddress.getByName(address);
      new ServerSocket(0, 1, listen).close();
    } catch (UnknownHostException e) {
      throw new StartFailed("--address " + address + " is not an address.", e);
    } catch (IOException e) {
      throw new StartFailed("--address " + address + " is not an address of this machine.", e);
    }
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(listen, port));
    } catch (IOException e) {
      throw new StartFailed(
          "Port %d on %s is taken; stop what uses it, or name another with --port."
              .formatted(port, address),
          e);
    }
  }
}
