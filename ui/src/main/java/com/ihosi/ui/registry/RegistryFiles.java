package com.ihosi.ui.registry;

import com.ihosi.planner.account.Right;
import com.ihosi.ui.facility.CurrentFacility;
import com.ihosi.ui.file.Download;
import com.ihosi.ui.security.Needs;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Invoices as files for spreadsheets. */
@Controller
final class RegistryFiles {

    private final RegistryDesk desk;

    RegistryFiles(RegistryDesk desk) {
        this.desk = desk;
    }

    /** What all facilities have to pay for a month. */
    @Needs(Right.RUN_INSTALLATION)
    @GetMapping("/export/invoices.csv")
    ResponseEntity<String> invoices(@RequestParam YearMonth month, HttpServletRequest request) {
        return CurrentFacility.find(request).isPresent()
                ? ResponseEntity.notFound().build()
                : Download.answer(() -> Download.csv("invoices-%s.csv".formatted(month), desk.invoiceFile(month)));
    }
}
