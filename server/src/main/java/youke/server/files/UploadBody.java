package youke.server.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.Refusal;
import youke.server.HttpProblem;
import youke.server.QueryParameters;

/**
 * A file in a request, read as it arrives: the body itself with its name as the parameter {@code
 * name}, or the first file of a form.
 */
public record UploadBody(String name, InputStream content) implements AutoCloseable {
  private static final int LONGEST_NAME = 200;

  /**
   * Finds the file.
   *
   * @throws Refusal when the form holds none, or cannot be read
   */
  public static UploadBody of(HttpServletRequest request) throws IOException {
    String type = request.getContentType();
    if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
      return ofForm(request);
    }
    QueryParameters.only(request, "name");
    return new UploadBody(name(request.getParameter("name")), request.getInputStream());
  }

  private static UploadBody ofForm(HttpServletRequest request) throws IOException {
    try {
      FileItemIterator parts = new FileUpload().getItemIterator(new ServletRequestContext(request));
      while (parts.hasNext()) {
        FileItemStream part = parts.next();
        if (!part.isFormField()) {
          return new UploadBody(name(part.getName()), part.openStream());
        }
      }
    } catch (FileUploadException unreadable) {
      throw new Refusal(Problem.of(HttpProblem.UNREADABLE_REQUEST, Place.text("body", 0)));
    }
    throw new Refusal(
        Problem.of(HttpProblem.MISSING_QUERY, Place.text("file", 0)).with("name", "file"));
  }

  /** The last part of a path, without what no name of a file may hold. */
  static String name(@Nullable String given) {
    String text = Optional.ofNullable(given).orElse("");
    String last = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
    StringBuilder name = new StringBuilder();
    last.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .limit(LONGEST_NAME)
        .forEach(name::appendCodePoint);
    String plain = name.toString().strip();
    return plain.isEmpty() || plain.equals(".") || plain.equals("..") ? "file" : plain;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
