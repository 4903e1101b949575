package youke.server;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceInitializationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import youke.server.files.FileConfiguration;
import youke.server.imports.ImportConfiguration;
import youke.server.job.JobConfiguration;
import youke.server.rest.RestConfiguration;
import youke.server.rest.SettingsConfiguration;
import youke.server.signin.SignInConfiguration;
import youke.server.signin.SignInSettings;

/**
 * What the server is made of, each part built here by its constructor and nowhere found by
 * scanning.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  SignInConfiguration.class,
  RestConfiguration.class,
  SettingsConfiguration.class,
  FileConfiguration.class,
  JobConfiguration.class,
  ImportConfiguration.class
})
@EnableAutoConfiguration(
    exclude = {
      UserDetailsServiceAutoConfiguration.class,
      DataSourceInitializationAutoConfiguration.class
    })
class ServerConfiguration {

  @Bean
  HealthRoute healthRoute(DataSource database, SignInSettings settings) {
    return new HealthRoute(database, settings.practice());
  }

  @Bean
  ProblemAdvice problemAdvice() {
    return new ProblemAdvice();
  }

  @Bean
  WebFiles webFiles() {
    return new WebFiles();
  }
}
