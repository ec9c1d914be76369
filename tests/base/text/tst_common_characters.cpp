// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: MulanPSL-2.0
#include "base/text/common_characters.h"

#include <QTest>

using namespace chancery;

class TestCommonCharacters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thoseOfGb2312AreCommon()
    {
        for (const char32_t c : {U'一', U'啊', U'国', U'齄', U'座', U'\u9FA0'})
            QVERIFY(isCommonCharacter(c));
        // Names, the traditional form, an extension, what is no ideograph.
        for (const char32_t c : {U'镕', U'喆', U'國', U'䶮', U'\U0002B1D9', U'A', U'，', U'\u9FFF'})
            QVERIFY(!isCommonCharacter(c));
        int count = 0;
        for (char32_t c = 0; c < 0x30000; ++c)
            count += isCommonCharacter(c) ? 1 : 0;
        QCOMPARE(count, 6763);
    }
};

QTEST_GUILESS_MAIN(TestCommonCharacters)
#include "tst_common_characters.moc"
