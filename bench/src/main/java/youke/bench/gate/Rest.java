package youke.bench.gate;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Over HTTP, signed in by a token, on one connection that is kept. */
final class Rest implements Door {
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private final String token;

  Rest(int port, String token) {
    try {
      this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
      this.out = socket.getOutputStream();
      this.token = token;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void get(long account) {
    ask("GET", "/api/account/" + account, "");
  }

  @Override
  public void list() {
    ask(
        "GET",
        "/api/account?limit=50&sort=name&filter="
            + inAddress(InProcess.FILTER)
            + "&fields="
            + inAddress(String.join(",", InProcess.COLUMNS)),
        "");
  }

  @Override
  public void change(long account, String website) {
    ask("PATCH", "/api/account/" + account, "{\"website\":\"" + website + "\"}");
  }

  @Override
  public void search(String typed, List<String> entities) {
    String among = entities.isEmpty() ? "" : "&entities=" + String.join(",", entities);
    ask("GET", "/api/search?limit=20&q=" + inAddress(typed) + among, "");
  }

  @Override
  public void create(String name, String creditCode) {
    ask(
        "POST",
        "/api/account",
        "{\"name\":\"" + name + "\",\"creditCode\":\"" + creditCode + "\"}");
  }

  private static String inAddress(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private void ask(String method, String address, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    String head =
        method
            + " "
            + address
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + token
            + (body.length == 0
                ? ""
                : "\r\nContent-Type: application/json\r\nContent-Length: " + body.length)
            + "\r\n\r\n";
    try {
      byte[] start = head.getBytes(StandardCharsets.US_ASCII);
      byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
      System.arraycopy(body, 0, all, start.length, body.length);
      out.write(all);
      answer(method + " " + address);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void answer(String asked) throws IOException {
    String status = line();
    int length = -1;
    for (String line = line(); !line.isEmpty(); line = line()) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    String said =
        length >= 0 ? new String(in.readNBytes(length), StandardCharsets.UTF_8) : chunks();
    if (!status.startsWith("HTTP/1.1 2")) {
      throw new IllegalStateException(asked + ": " + status + " " + said);
    }
    if (said.length() < 20) {
      throw new IllegalStateException(asked + ": nothing in the answer: " + said);
    }
  }

  private String chunks() throws IOException {
    StringBuilder said = new StringBuilder();
    for (int size = size(); size > 0; size = size()) {
      said.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
      line();
    }
    line();
    return said.toString();
  }

  private int size() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(64);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
