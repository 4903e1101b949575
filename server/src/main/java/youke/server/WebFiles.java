package youke.server;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * Serves the built screens: any address of a screen gets the one page, which then finds its way
 * itself.
 */
final class WebFiles implements WebMvcConfigurer {
  private static final String FILES = "classpath:/static/";
  private static final Duration YEAR = Duration.ofDays(365);

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // their names change with their content
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .resourceChain(false)
        .addResolver(new PageOrFile());
  }

  private static final class PageOrFile extends PathResourceResolver {
    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      if (file != null
          || path.regionMatches(true, 0, "api/", 0, 4)
          || lastName(path).contains(".")) {
        return file;
      }
      return super.getResource("index.html", location);
    }

    private static String lastName(String path) {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }
}
