package youke.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to a database that can be cut and mended. */
final class CutWay implements AutoCloseable {
  private final ServerSocket door;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  /**
   * @param target port of the database on this machine
   */
  CutWay(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Every connection breaks at once, and no other comes up. */
  void cut() {
    cut = true;
    open.forEach(CutWay::drop);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        Socket from = door.accept();
        if (cut) {
          drop(from);
          continue;
        }
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        Thread.ofVirtual().start(() -> carry(from, to));
        Thread.ofVirtual().start(() -> carry(to, from));
      } catch (IOException closed) {
        // the next one may come through
      }
    }
  }

  private static void carry(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      // both ends are told below
    } finally {
      drop(from);
      drop(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // that was the aim
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    door.close();
  }
}
