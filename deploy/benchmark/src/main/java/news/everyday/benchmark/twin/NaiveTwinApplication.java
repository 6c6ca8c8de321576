package news.everyday.benchmark.twin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Counts views with Boot's defaults and without security, metrics or tracing, which would make it slower still. */
@SpringBootApplication
public class NaiveTwinApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(NaiveTwinApplication.class, arguments);
    }
}
