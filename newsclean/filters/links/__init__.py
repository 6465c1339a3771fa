"""Links to other articles and to videos.

With a label
    related        a label that is known, and its title        "Baca juga: Harga Cabai Naik, Pedagang Menjerit"
    labelled       a label by its form, and its title          "Simak pula ulasan kami: Warga Panen Raya ..."
    unsigned       a label without a sign behind it            "Info cuaca lain Warga Panen Raya di Kemarau Hujan ..."
    counted        several titles with numbers behind it       "Terpopuler 1. Warga Panen Raya 2. Harga Cabai Naik"
    by_sign        words that lead on, a sign and the title    "Racikan kemarin ☞ Warga Panen Raya di Kemarau Hujan"
    in_sentence_case  a Malay label, and titles in sentence case "ARTIKEL BERKAITAN: Panen padi naikHarga cili turun"
    leads          a clause in sentence case leads to it       "Jangan dilewat: Warga Panen Raya di Tengah Kemarau"
    videos         the label of a video, and its title         "Simak Video 'Warga Panen Raya':"
    embedded       the place of a video behind its title       "Warga Waru Panen Raya Padi:[Gambas:Video Kanal]"
Without one, in lines
    columns        runs of headlines, below a label too        "Parkir Liar Menjamur ...\\nHarga Cabai Naik ...\\n..."
    lists_by_form  above their label, or with teasers          "- Warga Panen Raya\\n- Harga Cabai Naik\\nBaca Juga"
    known_titles   the titles of a corpus (--titles)           "... warga.\\nHarga Cabai Naik\\nHujan ..."
    titles_between headlines between paragraphs                "... warga.\\nWarga Panen Raya di Kemarau\\nHujan ..."
    tail           headlines below the story                   "... kata warga.\\nWarga Panen Raya di Tengah Kemarau"
    tail_teasers   at the end, with first words that are cut   "Recent Posts\\nWarga Panen Raya\\nWarga memanen padi..."
    pagers         before and after: articles, or pages        "Previous Post Warga Panen Raya Next Post Harga Cabai"
Without one, inside a line
    behind_invitations  titles behind an invitation            "... baca di sini Warga Minta Jembatan Diperbaiki Ia ..."
    above_story    titles between authors and dateline         "Reporter: A | Editor: B Harga Cabai Naik KONTAN.CO.ID -"
    titles_inside  one title between two sentences             "... kata warga.Warga Minta Jembatan Diperbaiki Ia ..."
    runs_inside    several between two sentences               "... Bupati Janji Perbaiki Jembatan Harga Cabai Naik ..."
    columns_in_line  many, with no sentence between them       "Harga Cabai Naik Bupati Janji Perbaiki Jembatan ..."
    runs_at_end    several at the end, each glued to the next  "Padi mulai dituai di RanduHarga cili naik lagiBanjir"
    bulleted       several behind bullets                      "... kata warga. • Harga Cabai Naik • Warga Panen Raya"
What the others use
    label_forms    whether words are the label of a link
    loose_labels   how sure it is that words lead on, whatever their order
    sure_ends      where a title ends for certain
    below_label    the titles in the lines below a label
"""
