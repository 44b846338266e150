package org.etabli;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Établi, the whole of it in one process. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Établi", sharedModules = "kernel")
public class EtabliApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EtabliApplication.class, arguments);
    }
}
