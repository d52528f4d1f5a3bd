package org.neurone.dsl.wording;

import org.neurone.engine.reason.Beyond;
import org.neurone.engine.reason.DecimalMark;
import org.neurone.engine.reason.FirstRow;
import org.neurone.engine.reason.Holes;
import org.neurone.engine.reason.IdxFault;
import org.neurone.engine.reason.KernelTooLarge;
import org.neurone.engine.reason.ManyTexts;
import org.neurone.engine.reason.Mismatch;
import org.neurone.engine.reason.MissingValue;
import org.neurone.engine.reason.Named;
import org.neurone.engine.reason.NoDate;
import org.neurone.engine.reason.NoNumber;
import org.neurone.engine.reason.OddCell;
import org.neurone.engine.reason.OfCell;
import org.neurone.engine.reason.OtherPictures;
import org.neurone.engine.reason.OwnReason;
import org.neurone.engine.reason.PictureNeeded;
import org.neurone.engine.reason.PoolTooLarge;
import org.neurone.engine.reason.RaggedRow;
import org.neurone.engine.reason.Range;
import org.neurone.engine.reason.Reason;
import org.neurone.engine.reason.TextFault;
import org.neurone.engine.reason.TooMany;
import org.neurone.engine.reason.TooMuch;
import org.neurone.engine.reason.TwoMeanings;
import org.neurone.engine.reason.Unfit;
import org.neurone.engine.reason.Unknown;
import org.neurone.engine.reason.UnnamedColumns;
import org.neurone.engine.reason.UnseenText;
import org.neurone.engine.reason.Unusable;
import org.neurone.engine.words.Wording;

/** Puts what the engine finds into words: every sentence in both languages, one page a chapter. */
public final class Reasons implements Reason.Words<Wording> {
    private static final Reasons ALL = new Reasons();

    private Reasons() {}

    /** What was found, for people. */
    public static Wording of(Reason reason) {
        return reason.in(ALL);
    }

    @Override
    public Wording unusable(Unusable told) {
        return DataPage.unusable(told);
    }

    @Override
    public Wording named(Named told) {
        return DataPage.named(told);
    }

    @Override
    public Wording ofCell(OfCell told) {
        return TablesPage.cell(told);
    }

    @Override
    public Wording raggedRow(RaggedRow told) {
        return TablesPage.raggedRow(told);
    }

    @Override
    public Wording missingValue(MissingValue told) {
        return TablesPage.missingValue(told);
    }

    @Override
    public Wording holes(Holes told) {
        return TablesPage.holes(told);
    }

    @Override
    public Wording noDate(NoDate told) {
        return TablesPage.noDate(told);
    }

    @Override
    public Wording oddCell(OddCell told) {
        return TablesPage.oddCell(told);
    }

    @Override
    public Wording firstRow(FirstRow told) {
        return TablesPage.firstRow(told);
    }

    @Override
    public Wording decimalMark(DecimalMark told) {
        return TablesPage.decimalMark(told);
    }

    @Override
    public Wording unknown(Unknown told) {
        return DataPage.unknown(told);
    }

    @Override
    public Wording unseenText(UnseenText told) {
        return TablesPage.unseenText(told);
    }

    @Override
    public Wording twoMeanings(TwoMeanings told) {
        return DataPage.twoMeanings(told);
    }

    @Override
    public Wording idxFault(IdxFault told) {
        return IdxPage.idxFault(told);
    }

    @Override
    public Wording otherPictures(OtherPictures told) {
        return IdxPage.otherPictures(told);
    }

    @Override
    public Wording unnamedColumns(UnnamedColumns told) {
        return TablesPage.unnamedColumns(told);
    }

    @Override
    public Wording noNumber(NoNumber told) {
        return DataPage.noNumber(told);
    }

    @Override
    public Wording tooMuch(TooMuch told) {
        return DataPage.tooMuch(told);
    }

    @Override
    public Wording manyTexts(ManyTexts told) {
        return DataPage.manyTexts(told);
    }

    @Override
    public Wording tooMany(TooMany told) {
        return NumbersPage.tooMany(told);
    }

    @Override
    public Wording mismatch(Mismatch told) {
        return NumbersPage.mismatch(told);
    }

    @Override
    public Wording range(Range told) {
        return NumbersPage.range(told);
    }

    @Override
    public Wording beyond(Beyond told) {
        return NumbersPage.beyond(told);
    }

    @Override
    public Wording unfit(Unfit told) {
        return NetworksPage.unfit(told);
    }

    @Override
    public Wording pictureNeeded(PictureNeeded told) {
        return NetworksPage.pictureNeeded(told);
    }

    @Override
    public Wording poolTooLarge(PoolTooLarge told) {
        return NetworksPage.poolTooLarge(told);
    }

    @Override
    public Wording kernelTooLarge(KernelTooLarge told) {
        return NetworksPage.kernelTooLarge(told);
    }

    @Override
    public Wording textFault(TextFault told) {
        return FormulasPage.textFault(told);
    }

    @Override
    public Wording own(OwnReason told) {
        return told.sentence();
    }
}
