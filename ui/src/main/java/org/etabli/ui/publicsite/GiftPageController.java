package org.etabli.ui.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.etabli.billing.CheckoutOutcome;
import org.etabli.billing.gift.GiftShop;
import org.etabli.kernel.InvalidInputException;
import org.etabli.kernel.NotFoundException;
import org.etabli.kernel.Phrasebook;
import org.etabli.network.Operator;
import org.etabli.web.TooManyRequestsException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A gift card for somebody, bought by card: how much, from whom, for whom, when it leaves. */
@Controller
class GiftPageController {

    static final String PATH = "/gift-card";

    private static final String PAGE = "public/gift";
    private static final List<Integer> USUAL = List.of(25, 50, 100);

    private final GiftShop shop;
    private final Phrasebook phrasebook;

    GiftPageController(GiftShop shop, Phrasebook phrasebook) {
        this.shop = shop;
        this.phrasebook = phrasebook;
    }

    @GetMapping(PATH)
    String choose(Model model, Locale reader) {
        Operator first = sellers().getFirst();
        show(model, reader, GiftForm.empty(first, shop.today(first.id())));
        return PAGE;
    }

    @PostMapping(PATH)
    ModelAndView buy(@ModelAttribute GiftForm form, HttpServletRequest request, Model model, Locale reader) {
        show(model, reader, form);
        Operator from = sellers().stream()
                .filter(each -> each.id().toString().equals(form.seller()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("operator", String.valueOf(form.seller())));
        try {
            return switch (shop.order(form.wish(from, reader), request.getRemoteAddr())) {
                case CheckoutOutcome.Open(var id, var address) -> new ModelAndView("redirect:" + address);
                case CheckoutOutcome.ByHand byHand -> new ModelAndView("redirect:" + PATH);
                case CheckoutOutcome.Refused(var refusal) -> {
                    model.addAttribute("title", phrasebook.say(reader, refusal.title()));
                    model.addAttribute("reason", phrasebook.say(reader, refusal.reason()));
                    yield new ModelAndView(PAGE, HttpStatus.CONFLICT);
                }
            };
        } catch (InvalidInputException wrong) {
            model.addAttribute("wrong", wrong.field());
            model.addAttribute("why", phrasebook.say(reader, wrong.text()));
            return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (TooManyRequestsException often) {
            model.addAttribute("title", phrasebook.say(reader, "public.gift.often"));
            model.addAttribute("reason", phrasebook.say(reader, "public.gift.often.why"));
            return new ModelAndView(PAGE, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private List<Operator> sellers() {
        List<Operator> sellers = shop.sellers();
        if (sellers.isEmpty()) {
            throw new NotFoundException("gift cards", PATH);
        }
        return sellers;
    }

    private void show(Model model, Locale reader, GiftForm form) {
        List<Operator> sellers = sellers();
        LocalDate today = shop.today(sellers.getFirst().id());
        model.addAttribute("form", form);
        model.addAttribute("sellers", sellers);
        model.addAttribute("usual", USUAL);
        model.addAttribute("symbol", sellers.getFirst().currency().toCurrency().getSymbol(reader));
        model.addAttribute("first", today.toString());
        model.addAttribute("last", today.plusYears(1).toString());
    }
}
