"""Menus and other parts of the page around the story.

    menus       short labels, paths and numbers of pages       "Beranda > Nasional > Hukum"
    line_heads  sections, names and times before one line      "Kanal Waru › Panen Sari Rahma 2 jam lalu Warga ..."
    leading     paths and controls in one line with the story  "Avatar photo 0 573 Warga memanen padi ..."
    front_menu  sections and buttons in front of one line      "Beranda Polhukam Ekonomi Sosok Warga memanen ..."
    contents    tables of contents                             "Daftar Isi [tutup]\\n1. Asal-usul\\n2. Cara Merawat"
    remains     what is left of lists, counts, the weather     "- Kamis, 05/11/2015 10:08 WIB\\n-\\n01\\n-\\n02"
    above_title what is left above a known headline            "Kabar Lereng\\nDaerah\\nWarga Panen Raya di Tengah ..."
    skip_links  links that skip a box, and the box             "Lewati Kabar Waru dan lanjutkan membaca Kabar ..."
    whole_page  a page that was taken along as a whole         "Beranda\\nNews\\n...\\nTentang Kami\\nKarier"
"""
