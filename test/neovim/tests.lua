-- What Neovim does with the language server: attached by the lines of the README, driven by keys.
local harness = dofile(vim.env.TRENDBOOK_TESTS .. '/harness.lua')
local test, wait_for, equal, contains, type = harness.test, harness.wait_for, harness.equal, harness.contains, harness.type

local quark = 'products/search/quark.product.yaml'
local competition = 'trends/ai-application-competition.trend.yaml'

local function open(path)
  vim.cmd('silent edit! ' .. path)
  return vim.api.nvim_get_current_buf()
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

-- Opens a file with other text, the cursor at ‸ (in insert mode, before what follows it).
local function open_with(path, text)
  local buffer = open(path)
  local new = vim.split(text, '\n')
  for row, line in ipairs(new) do
    local column = string.find(line, '‸', 1, true)
    if column then
      new[row] = line:sub(1, column - 1) .. line:sub(column + #'‸')
      vim.api.nvim_buf_set_lines(buffer, 0, -1, false, new)
      vim.api.nvim_win_set_cursor(0, { row, column - 1 })
      type(column - 1 == #new[row] and 'A' or 'i')
      wait_for('insert mode', function() return vim.api.nvim_get_mode().mode == 'i' end)
      return buffer
    end
  end
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, new)
  return buffer
end

local function leave()
  type('<Esc>')
  wait_for('normal mode', function() return vim.api.nvim_get_mode().mode == 'n' end)
end

local function request(method, position)
  local parameters = vim.lsp.util.make_position_params(0, 'utf-16')
  for key, value in pairs(position or {}) do parameters[key] = value end
  local answer
  vim.lsp.buf_request(0, method, parameters, function(error_, result) answer = { error_, result } end)
  return wait_for(method, function() return answer end)[2]
end

-- Completes at the cursor and accepts the item of a label, as a completion plugin does.
local function accept(label)
  local list = request('textDocument/completion')
  for _, item in ipairs(list.items or list) do
    if item.label == label then
      vim.lsp.util.apply_text_edits({ item.textEdit }, vim.api.nvim_get_current_buf(), 'utf-16')
      return item
    end
  end
  error('no ' .. label, 0)
end

test('attaches to every file of the book, one client for all', function()
  local first = open(quark)
  wait_for('the client', function() return #vim.lsp.buf_get_clients(first) > 0 end)
  local second = open(competition)
  wait_for('the client', function() return #vim.lsp.buf_get_clients(second) > 0 end)
  equal(#vim.lsp.get_active_clients(), 1)
  equal(vim.lsp.get_active_clients()[1].name, 'trendbook')
end)

test('shows findings at their place, and follows typing', function()
  local buffer = open_with(quark, 'name: 夸克 😀\ntrack: 搜索\n')
  local found = wait_for('the finding', function()
    local all = vim.diagnostic.get(buffer)
    return #all > 0 and all
  end)
  equal({ found[1].lnum, found[1].col, found[1].end_col, found[1].code or found[1].user_data.lsp.code }, { 1, 7, 13, 'ref/unknown-term' })
  contains(found[1].message, 'search')
  vim.api.nvim_buf_set_lines(buffer, 1, 2, false, { 'track: search' })
  wait_for('no finding', function() return #vim.diagnostic.get(buffer) == 0 end)
end)

for _, case in ipairs({
  { 'a key', 'name: 夸克\ntra‸\n', 'track', 'name: 夸克\ntrack: \n' },
  { 'a term by its Chinese label', 'name: 夸克\ntrack: AI搜‸\n', 'search', 'name: 夸克\ntrack: search\n' },
  { 'a value behind emoji', 'name: 夸克\nobservations:\n  - { note: 😀, platform: ‸ }\n', 'app', 'name: 夸克\nobservations:\n  - { note: 😀, platform: app }\n' },
  { 'a whole item', 'name: 夸克\nobservations:\n  - ‸', 'New observation', 'name: 夸克\nobservations:\n  - at: 2024-10\n    platform: \n    source: ' },
  { 'the middle of a word', 'name: 夸克\ntrack: sea‸xyz\n', 'search', 'name: 夸克\ntrack: search\n' },
}) do
  test('completes ' .. case[1], function()
    open_with(quark, case[2])
    accept(case[3])
    equal(table.concat(lines(), '\n'), case[4])
    leave()
  end)
end

test('completes by keys: Ctrl+X Ctrl+O', function()
  open_with(quark, 'name: 夸克\ntrack: sear‸')
  type('<C-x><C-o>')
  wait_for('the word', function() return lines()[2] == 'track: search' end, lines)
  leave()
end)

test('shows the documentation of a row when it is asked for', function()
  open_with(quark, 'name: 夸克\n‸')
  local list = request('textDocument/completion')
  local item = vim.tbl_filter(function(each) return each.label == 'track' end, list.items or list)[1]
  if not item.documentation then item = request('completionItem/resolve', item) end
  contains(item.documentation.value, 'taxonomy')
  leave()
end)

test('shows the hover by K', function()
  open_with(quark, 'name: 夸克\ntrack: search\n')
  vim.api.nvim_win_set_cursor(0, { 2, 9 })
  type('K')
  local window = wait_for('the hover', function()
    for _, each in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(each).relative ~= '' then return each end
    end
  end)
  contains(table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n'), 'AI搜索')
  vim.api.nvim_win_close(window, true)
end)

test('tells what figures mean and what ids are called, behind them', function()
  open_with(quark, 'name: 夸克 😀\ntrack: search\nobservations:\n  - { platform: app, downloads: 超1亿 }\n')
  local whole = { start = { line = 0, character = 0 }, ['end'] = { line = 4, character = 0 } }
  local hints = request('textDocument/inlayHint', { range = whole })
  local shown = vim.tbl_map(function(hint) return { hint.position.line, hint.position.character, hint.label } end, hints)
  equal(shown, { { 1, 13, 'AI搜索' }, { 3, 35, '> 100,000,000' } })
end)

test('shows lenses behind what they count and judge', function()
  local buffer = open(competition)
  vim.lsp.codelens.refresh()
  local function shown()
    local texts = {}
    for _, namespace in pairs(vim.api.nvim_get_namespaces()) do
      for _, mark in ipairs(vim.api.nvim_buf_get_extmarks(buffer, namespace, 0, -1, { details = true })) do
        for _, chunk in ipairs(mark[4].virt_text or {}) do
          if chunk[2]:find('LspCodeLens') then table.insert(texts, (mark[2] + 1) .. ' ' .. chunk[1]) end
        end
      end
    end
    return table.concat(texts, '\n')
  end
  local row = vim.fn.search('^claims:', 'n') + 1
  wait_for('the lenses of the first claim', function()
    return shown():find('\n' .. row .. ' · cited\n') and shown():find('\n' .. row .. ' 1 reference\n')
  end, shown)
  wait_for('a verdict', function() return shown():find('✓ verified') end, shown)
end)

test('goes to the definition by gd', function()
  open_with(quark, 'name: 夸克\ntrack: search\n')
  vim.api.nvim_win_set_cursor(0, { 2, 9 })
  type('gd')
  wait_for('trendbook.yaml', function() return vim.fn.expand('%:t') == 'trendbook.yaml' end)
  contains(vim.api.nvim_get_current_line(), 'search')
end)

test('renames a term in every file by F2', function()
  open(quark)
  vim.cmd('silent edit!')
  vim.fn.search('track: search')
  vim.cmd('normal! 7l')
  type('<F2>')
  wait_for('the question', function() return vim.api.nvim_get_mode().mode == 'c' end)
  type('<C-u>web-search<CR>')
  wait_for('the new id', function() return vim.fn.search('track: web-search', 'n') > 0 end, lines)
  vim.cmd('silent wall')
  contains(table.concat(vim.fn.readfile(quark), '\n'), 'track: web-search')
  contains(table.concat(vim.fn.readfile('trendbook.yaml'), '\n'), 'web-search:')
  local left = vim.fn.system('grep -rlE "(track: |track: \\[)search\\b" .')
  equal(left, '')
end)

test('renames a product with its file, in data and prose', function()
  open(competition)
  vim.fn.search('quark')
  type('<F2>')
  wait_for('the question', function() return vim.api.nvim_get_mode().mode == 'c' end)
  type('<C-u>kuake<CR>')
  wait_for('the new id', function() return vim.fn.search('\\<kuake\\>', 'n') > 0 end, lines)
  vim.cmd('silent wall')
  equal(vim.fn.filereadable('products/search/kuake.product.yaml'), 1)
  equal(vim.fn.filereadable(quark), 0)
  contains(table.concat(vim.fn.readfile('trends/ai-application-competition.trend.md'), '\n'), ':product[夸克]{#kuake}')
end)

test('formats', function()
  open_with(quark, 'name:   夸克 😀\ntrack:    search # 赛道')
  vim.lsp.buf.formatting_sync({ tabSize = 2, insertSpaces = true }, 10000)
  equal(table.concat(lines(), '\n'), 'name: 夸克 😀\ntrack: search # 赛道')
end)

harness.run(vim.env.TRENDBOOK_RESULT)
