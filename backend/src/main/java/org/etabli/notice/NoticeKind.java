package org.etabli.notice;

import java.util.Locale;

/** What a notice tells its reader. Its texts are found under {@code notice.<name in lower case>}. */
public enum NoticeKind {
    CONFIRMED,
    MOVED,
    CANCELLED,
    /** The request waits for the venue's answer. */
    REQUESTED,
    DECLINED,
    /** Nobody came; the units were given back. */
    RELEASED,
    REMINDER,
    /** A desk opens an account for the reader. */
    INVITATION,
    /** The reader, or someone who knows her address, asked for a new password. */
    FORGOTTEN,
    /** Someone wants to become a member: the link shows that the address is hers. */
    SIGN_UP,
    /** Her supporting document was refused. */
    PAPER_REFUSED,
    /** She is a member. */
    JOINED,
    /** An invoice, with the document itself. */
    INVOICE,
    CREDIT_NOTE,
    /** The bank did not debit an invoice, or took the debit back. */
    DEBIT_RETURNED,
    /** A billing run was prepared by the schedule and waits to be looked at. */
    RUN_PREPARED,
    RUN_DONE,
    /** Something is overdue. */
    PAYMENT_REMINDER,
    /** What is open of an invoice is due in instalments. */
    INSTALMENTS_AGREED,
    /** The member may reserve again. */
    READMITTED,
    /** A desk is kept for her for a day, without an account. */
    DAY_PASS,
    /** That day is given up. */
    DAY_PASS_CANCELLED,
    /** Another plan, a pause, an end: what was agreed about her contract. */
    CONTRACT_CHANGED,
    /** What she asked a venue has arrived, with the visit that she chose. */
    ENQUIRY,
    VISIT_MOVED,
    VISIT_CANCELLED,
    /** A desk for a day, for nothing, to try it out. */
    TRIAL_DAY,
    /** A plan that she can sign for. */
    OFFER,
    /** She has a place in a training session. */
    TRAINING_PLACE,
    /** She waits for one. */
    TRAINING_WAITING,
    /** A place became free, and is hers now. */
    TRAINING_PROMOTED,
    /** She gave her place, or her wait for one, up. */
    TRAINING_LEFT,
    /** The session takes place at another time or venue. */
    TRAINING_MOVED,
    /** The session does not take place. */
    TRAINING_CALLED_OFF,
    /** Her household quotient counts from now on. */
    QUOTIENT_CONFIRMED,
    QUOTIENT_REFUSED,
    /** It stops counting soon. */
    QUOTIENT_ENDS,
    /** The reader is named as a minor's guardian: the link lets her consent. */
    GUARDIAN_ASKED,
    /** The minor agreed to something about a contract. */
    GUARDIAN_TOLD,
    /** Somebody says that something is broken: for the venue's people. */
    FAULT_REPORTED,
    /** What she reserved has failed; something is proposed in its place. */
    FAULT_PROPOSAL,
    /** It works again before she has answered. */
    FAULT_KEPT,
    /** Too few are left of what a venue sells: for its managers. */
    PRODUCT_LOW,
    /** A machine's maintenance comes: for who looks after it. */
    MAINTENANCE_SOON,
    MAINTENANCE_DUE,
    /** A gift card, with its code and the sheet to print. */
    GIFT_CARD,
    /** A gift card is paid for, and leaves later or to somebody else. */
    GIFT_BOUGHT,
    /** What she borrowed is due tomorrow. */
    LOAN_DUE,
    /** What she borrowed is not back in time. */
    LOAN_OVERDUE,
    /** What she may operate ends in some weeks. */
    AUTHORISATION_ENDS,
    /** A trainer invites her to renew it. */
    AUTHORISATION_INVITED,
    /** Another operator proposes that members of one come to the other: for the managers of who is asked. */
    AGREEMENT_PROPOSED,
    AGREEMENT_ACCEPTED,
    AGREEMENT_DECLINED,
    AGREEMENT_WITHDRAWN,
    AGREEMENT_ENDED,
    /** What she may operate was taken away for a while. */
    RIGHT_SUSPENDED,
    RIGHT_RESTORED,
    /** Her hours at machines have earned an authorisation. */
    RIGHT_EARNED,
    RIGHT_PROLONGED,
    /** She was signed off, and may work alone. */
    TRAINING_PASSED,
    /** A trainer invites her to go over some gestures again. */
    TRAINING_RETAKE,
    /** What a trainer writes to all in a session. */
    TRAINING_MESSAGE,
    /** Its author asks the reader whether she may be named beside her. */
    PROJECT_ASKED,
    /** A manager hides her project. */
    PROJECT_HIDDEN,
    PROJECT_SHOWN;

    /** What a notice tells of; whoever writes about it writes the letter. */
    enum Subject {
        RESERVATION,
        ACCOUNT,
        JOINING,
        DOCUMENT,
        RETURNED_DEBIT,
        RUN,
        DEBT,
        INSTALMENTS,
        DAY_PASS,
        CONTRACT,
        PROSPECT,
        TRAINING,
        QUOTIENT,
        GUARDIAN,
        FAULT,
        SHOP,
        MAINTENANCE,
        GIFT,
        LOAN,
        RENEWAL,
        AGREEMENT,
        AUTHORISATION,
        TRAINER,
        PROJECT
    }

    Subject subject() {
        return switch (this) {
            case CONFIRMED, MOVED, CANCELLED, REQUESTED, DECLINED, RELEASED, REMINDER -> Subject.RESERVATION;
            case INVITATION, FORGOTTEN -> Subject.ACCOUNT;
            case SIGN_UP, PAPER_REFUSED, JOINED -> Subject.JOINING;
            case INVOICE, CREDIT_NOTE -> Subject.DOCUMENT;
            case DEBIT_RETURNED -> Subject.RETURNED_DEBIT;
            case RUN_PREPARED, RUN_DONE -> Subject.RUN;
            case PAYMENT_REMINDER, READMITTED -> Subject.DEBT;
            case INSTALMENTS_AGREED -> Subject.INSTALMENTS;
            case DAY_PASS, DAY_PASS_CANCELLED -> Subject.DAY_PASS;
            case CONTRACT_CHANGED -> Subject.CONTRACT;
            case ENQUIRY, VISIT_MOVED, VISIT_CANCELLED, TRIAL_DAY, OFFER -> Subject.PROSPECT;
            case TRAINING_PLACE,
                    TRAINING_WAITING,
                    TRAINING_PROMOTED,
                    TRAINING_LEFT,
                    TRAINING_MOVED,
                    TRAINING_CALLED_OFF -> Subject.TRAINING;
            case GUARDIAN_ASKED, GUARDIAN_TOLD -> Subject.GUARDIAN;
            case QUOTIENT_CONFIRMED, QUOTIENT_REFUSED, QUOTIENT_ENDS -> Subject.QUOTIENT;
            case FAULT_REPORTED, FAULT_PROPOSAL, FAULT_KEPT -> Subject.FAULT;
            case PRODUCT_LOW -> Subject.SHOP;
            case MAINTENANCE_SOON, MAINTENANCE_DUE -> Subject.MAINTENANCE;
            case GIFT_CARD, GIFT_BOUGHT -> Subject.GIFT;
            case LOAN_DUE, LOAN_OVERDUE -> Subject.LOAN;
            case AUTHORISATION_ENDS, AUTHORISATION_INVITED -> Subject.RENEWAL;
            case AGREEMENT_PROPOSED, AGREEMENT_ACCEPTED, AGREEMENT_DECLINED, AGREEMENT_WITHDRAWN, AGREEMENT_ENDED ->
                Subject.AGREEMENT;
            case RIGHT_SUSPENDED, RIGHT_RESTORED, RIGHT_EARNED, RIGHT_PROLONGED -> Subject.AUTHORISATION;
            case TRAINING_PASSED, TRAINING_RETAKE, TRAINING_MESSAGE -> Subject.TRAINER;
            case PROJECT_ASKED, PROJECT_HIDDEN, PROJECT_SHOWN -> Subject.PROJECT;
        };
    }

    /** Whether it changes what stands in the reader's calendar. */
    boolean entersCalendars() {
        return subject() == Subject.RESERVATION && this != RELEASED && this != REMINDER;
    }

    /** Whether the reader is expected to come. */
    boolean takesPlace() {
        return this == CONFIRMED || this == MOVED || this == REQUESTED || this == REMINDER;
    }

    String key(String part) {
        return "notice." + name().toLowerCase(Locale.ROOT) + "." + part;
    }
}
